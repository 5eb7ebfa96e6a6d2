/// Reads the styles of `styles.xml`, of `content.xml`, and of flat files.
struct ODFStylesReader: XMLReader {
  private(set) var styles: ODFStyles
  private var isAutomatic = false
  private var open: (family: ODFStyles.Family, name: String)?
  private var listName: String?
  private var isOutline = false
  private var isDefault = false

  init(_ styles: ODFStyles) { self.styles = styles }

  mutating func start(_ tag: XMLTag) {
    switch tag.name {
    case .automaticStyles: isAutomatic = true
    case .styles: isAutomatic = false
    case .defaultStyle: isDefault = tag.isValue(.family, "paragraph")
    case .style where tag.namespace == .odfStyle: begin(tag)
    case .listStyle:
      listName = tag.string(.name, in: .odfStyle)
      if let listName { styles.lists[listName] = ODFListStyle() }
    case .outlineStyle: isOutline = true
    case .listLevelStyleNumber, .listLevelStyleBullet, .outlineLevelStyle: level(tag)
    case .textProperties: text(tag)
    case .paragraphProperties: paragraph(tag)
    case .tableCellProperties:
      let colour = tag.string(.backgroundColor, in: .odfFormat)
      change { $0.isShaded = colour.map { $0 != "transparent" && $0.lowercased() != "#ffffff" } }
    case .sectionProperties: break
    case _: break
    }
  }

  mutating func end(_ end: XMLEnd) {
    switch end.name {
    case .style where end.namespace == .odfStyle: open = nil
    case .listStyle: listName = nil
    case .outlineStyle: isOutline = false
    case .defaultStyle: isDefault = false
    case .automaticStyles: isAutomatic = false
    case _: break
    }
  }

  private mutating func begin(_ tag: XMLTag) {
    guard let name = tag.string(.name),
      let family = tag.string(.family).flatMap(ODFStyles.Family.init(rawValue:))
    else { return }
    open = (family, name)
    var style = ODFStyle(
      parent: tag.string(.parentStyleName),
      displayName: tag.string(.displayName) ?? ODFStyles.spelt(name),
      isAutomatic: isAutomatic
    )
    style.outlineLevel = tag.int(.defaultOutlineLevel)
    style.listStyle = tag.string(.listStyleName)
    styles[family, name] = style
  }

  private mutating func change(_ change: (inout ODFStyle) -> Void) {
    guard let open, var style = styles[open.family, open.name] else { return }
    change(&style)
    styles[open.family, open.name] = style
  }

  private mutating func text(_ tag: XMLTag) {
    if isDefault, let language = tag.string(.language, in: .odfFormat), language != "none" {
      let country = tag.string(.country, in: .odfFormat).flatMap { $0 == "none" ? nil : $0 }
      styles.language = country.map { "\(language)-\($0)" } ?? language
    }
    let weight = tag.string(.fontWeight, in: .odfFormat)
    let line = tag.string(.textLineThroughStyle)
    let display = tag.string(.display, in: .odfText)
    change { style in
      if let weight { style.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600 }
      if let line { style.isStruck = line != "none" }
      if let display { style.isHidden = display == "none" }
    }
  }

  private mutating func paragraph(_ tag: XMLTag) {
    guard tag.string(.breakBefore, in: .odfFormat) == "page" else { return }
    change { $0.breaksPage = true }
  }

  private mutating func level(_ tag: XMLTag) {
    guard let number = tag.int(.level, in: .odfText), (1...10).contains(number) else { return }
    var level = ODFListStyle.Level()
    level.prefix = tag.string(.numPrefix, in: .odfStyle) ?? ""
    level.suffix = tag.string(.numSuffix, in: .odfStyle) ?? ""
    level.format = tag.string(.numFormat, in: .odfStyle) ?? ""
    level.shown = tag.int(.displayLevels, in: .odfText) ?? 1
    level.start = tag.int(.startValue, in: .odfText) ?? 1
    if tag.name == .listLevelStyleBullet {
      level.bullet = Self.bullet(tag.string(.bulletChar, in: .odfText) ?? "•")
    }
    if isOutline {
      styles.outline.levels[number] = level
    } else if let listName {
      styles.lists[listName]?.levels[number] = level
    }
  }

  /// Bullets of symbol fonts lie in the private use area; people see a dot.
  private static func bullet(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, (0xE000...0xF8FF).contains(scalar.value) else {
      return text
    }
    return "•"
  }
}
