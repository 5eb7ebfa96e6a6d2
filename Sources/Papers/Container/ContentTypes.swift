/// What `[Content_Types].xml` says each part is.
struct ContentTypes: XMLReader {
  private var byEnding: [String: String] = [:]
  private var byName: [String: String] = [:]

  /// No types yet.
  init() {}

  /// The types that a Flat OPC file gives with its parts.
  init(_ types: [(name: String, type: String)]) {
    for (name, type) in types { byName[name.lowercased()] = type.lowercased() }
  }

  mutating func start(_ tag: XMLTag) {
    guard let type = tag.string(.contentTypeName)?.lowercased() else { return }
    if tag.name == .defaultType, let ending = tag.string(.extensionName)?.lowercased() {
      byEnding[ending] = byEnding[ending] ?? type
    } else if tag.name == .overrideType, let name = tag.string(.partName)?.lowercased() {
      let key = name.hasPrefix("/") ? String(name.dropFirst()) : name
      byName[key] = byName[key] ?? type
    }
  }

  /// The type of the part called `name`, in small letters.
  func type(of name: String) -> String? {
    let key = name.lowercased()
    if let type = byName[key] { return type }
    guard let dot = key.lastIndex(of: ".") else { return nil }
    return byEnding[String(key[key.index(after: dot)...])]
  }

  /// Whether a part is said to be the main part of a Word document.
  var namesMainDocument: Bool {
    byName.values.contains { Self.kind(of: $0) == .word(.docx) || Self.isOtherWord($0) }
  }

  /// What a main part of a type makes of its package.
  enum Kind: Hashable {
    case word(Format)
    case spreadsheet, presentation
  }

  static func kind(of type: String) -> Kind? {
    if type.contains("wordprocessingml.document.main+xml") { return .word(.docx) }
    if type.contains("wordprocessingml.template.main+xml") { return .word(.dotx) }
    if type.contains("ms-word.document.macroenabled") { return .word(.docm) }
    if type.contains("ms-word.template.macroenabled") { return .word(.dotm) }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return .spreadsheet }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { return .presentation }
    return nil
  }

  private static func isOtherWord(_ type: String) -> Bool {
    if case .word = kind(of: type) { true } else { false }
  }
}
