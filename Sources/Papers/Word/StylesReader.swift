/// Reads the styles part.
struct StylesReader: XMLReader {
  private var styles: [WordStyle] = []
  private var defaults = RunFormat()
  private var language: String?
  private var style: WordStyle?
  private var path: [XMLName] = []

  /// The styles that were read.
  var sheet: StyleSheet { StyleSheet(styles, defaults: defaults, language: language) }

  mutating func start(_ tag: XMLTag) {
    // Word 2003 has its styles inside the document.
    if path.isEmpty, tag.name != .styles { return }
    path.append(tag.name)
    if tag.name == .style, path.count == 2 {
      begin(tag)
    } else if path.count == 3, style != nil {
      readName(tag)
    } else if path.count == 4, style != nil {
      readProperty(tag)
    } else if path.count == 5, path[2] == .pPr, path[3] == .numPr || path[3] == .listPr {
      if tag.name == .numId || tag.name == .ilfo { style?.numID = tag.int(.val) }
      if tag.name == .ilvl { style?.listLevel = tag.int(.val) }
    } else if path.count == 5, path[2] == .tblStylePr, style != nil {
      if path[3] == .rPr, tag.name == .b, tag.isOn() { markFirstRow() }
      if path[3] == .tcPr, tag.name == .shd, RunFormat.isShading(tag) { markFirstRow() }
    } else if path.count == 5, path[1] == .docDefaults, path[3] == .rPr {
      defaults.read(tag)
      if tag.name == .lang { language = tag.string(.val) }
    }
    if path.count == 3, tag.name == .tblStylePr { isFirstRow = tag.isValue(.type, "firstRow") }
  }

  private var isFirstRow = false

  private mutating func markFirstRow() {
    if isFirstRow { style?.marksFirstRow = true }
  }

  mutating func end(_ end: XMLEnd) {
    if path.count == 2, let done = style {
      styles.append(done)
      style = nil
    }
    if !path.isEmpty { path.removeLast() }
  }

  private mutating func begin(_ tag: XMLTag) {
    var style = WordStyle()
    style.id = tag.string(.styleId) ?? ""
    style.isDefault = tag.has(.`default`) && tag.isOn(.`default`)
    switch tag.string(.type) {
    case "character": style.kind = .character
    case "table": style.kind = .table
    case "numbering": style.kind = .numbering
    default: style.kind = .paragraph
    }
    self.style = style
  }

  private mutating func readName(_ tag: XMLTag) {
    if tag.name == .name { style?.name = tag.string(.val) ?? "" }
    if tag.name == .basedOn { style?.basedOn = tag.string(.val) }
  }

  private mutating func readProperty(_ tag: XMLTag) {
    switch path[2] {
    case .pPr:
      if tag.name == .outlineLvl, let level = tag.int(.val), (0...9).contains(level) {
        style?.outline = level
      }
      if tag.name == .pageBreakBefore { style?.breaksBefore = tag.isOn() }
    case .rPr: style?.format.read(tag)
    default: break
    }
  }
}
