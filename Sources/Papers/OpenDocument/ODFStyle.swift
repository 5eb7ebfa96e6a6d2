/// A style of an OpenDocument file, before its chain is followed.
struct ODFStyle {
  var parent: String?
  /// As people see it.
  var displayName: String
  /// Whether it stands for one place only and has no name of its own.
  var isAutomatic: Bool
  var outlineLevel: Int?
  var listStyle: String?
  var isBold: Bool?
  var isStruck: Bool?
  var isHidden: Bool?
  var isShaded: Bool?
  var breaksPage = false
}

/// All styles of a file by family and name.
struct ODFStyles {
  enum Family: String {
    case paragraph, text
    case cell = "table-cell"
    case section
  }

  private var styles: [Key: ODFStyle] = [:]
  var lists: [String: ODFListStyle] = [:]
  /// How headings outside lists are numbered.
  var outline = ODFListStyle()
  var language: String?

  private struct Key: Hashable {
    let family: Family
    let name: String
  }

  subscript(family: Family, name: String) -> ODFStyle? {
    get { styles[Key(family: family, name: name)] }
    set { styles[Key(family: family, name: name)] = newValue }
  }

  /// A style with what its chain says where it is silent itself.
  func resolved(_ family: Family, _ name: String) -> ODFStyle {
    var made = ODFStyle(
      parent: nil,
      displayName: Self.spelt(name),
      isAutomatic: false
    )
    var next: String? = name
    var isFirst = true
    var isNamed = false
    for _ in 0..<Limits.styleChain {
      guard let key = next, let style = self[family, key] else { break }
      made.outlineLevel = made.outlineLevel ?? style.outlineLevel
      made.listStyle = made.listStyle ?? style.listStyle
      made.isBold = made.isBold ?? style.isBold
      made.isStruck = made.isStruck ?? style.isStruck
      made.isHidden = made.isHidden ?? style.isHidden
      made.isShaded = made.isShaded ?? style.isShaded
      if isFirst { made.breaksPage = style.breaksPage }
      if !isNamed, !style.isAutomatic {
        made.displayName = style.displayName
        isNamed = true
      } else if !isNamed {
        made.displayName = style.parent.map(Self.spelt) ?? style.displayName
      }
      isFirst = false
      next = style.parent
    }
    return made
  }

  /// Whether a style is, or is based on, one of that name, also where that one is not defined.
  func isBased(_ family: Family, _ name: String, on base: String) -> Bool {
    var next: String? = name
    for _ in 0..<Limits.styleChain {
      guard let key = next else { return false }
      if key == base { return true }
      next = self[family, key]?.parent
    }
    return false
  }

  /// A name without the escapes of characters that names cannot hold: `_20_` is a space.
  static func spelt(_ name: String) -> String {
    var spelt = ""
    var rest = Substring(name)
    while let underscore = rest.firstIndex(of: "_") {
      spelt += rest[..<underscore]
      let after = rest[rest.index(after: underscore)...]
      if let end = after.firstIndex(of: "_"), let value = UInt32(after[..<end], radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        spelt.unicodeScalars.append(scalar)
        rest = after[after.index(after: end)...]
      } else {
        spelt += "_"
        rest = after
      }
    }
    return spelt + rest
  }
}
