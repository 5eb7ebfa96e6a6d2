import SourceText

/// Reads the core and the extended properties.
struct PropertiesReader: XMLReader {
  private(set) var properties: [Property] = []
  private var name: String?
  private var value: [UInt8] = []
  /// The depth of the properties: Word 2003 has them inside the document.
  private var depth = 2

  mutating func start(_ tag: XMLTag) {
    if tag.name == .wordDocument { depth = 3 }
    if tag.depth == depth - 1 { isWithin = depth == 2 || tag.name == .documentProperties }
    guard tag.depth == depth, isWithin else { return }
    name = Self.name(tag.name)
    value = []
  }

  private var isWithin = false

  mutating func text(_ text: Swift::Span<UInt8>) {
    if name != nil { value.append(text) }
  }

  mutating func end(_ end: XMLEnd) {
    guard end.depth == depth, let name else { return }
    self.name = nil
    let text = String(
      decoding: value[Whitespace.trim(value, TextRange(0, value.count)).indices],
      as: UTF8.self
    )
    if !text.isEmpty, !properties.contains(where: { $0.name == name }) {
      properties.append(Property(name: name, value: text))
    }
  }

  private static func name(_ name: XMLName) -> String? {
    switch name {
    case .title, .oldTitle: "title"
    case .subject, .oldSubject: "subject"
    case .creator, .oldAuthor: "creator"
    case .keywords, .oldKeywords: "keywords"
    case .description, .oldDescription: "description"
    case .category, .oldCategory: "category"
    case .contentStatus: "contentStatus"
    case .created, .oldCreated: "created"
    case .modified, .lastSaved: "modified"
    case .lastModifiedBy, .lastAuthor: "lastModifiedBy"
    case .pages: "pages"
    case .company: "company"
    case .application: "application"
    default: nil
    }
  }
}
