import SourceText

/// Reads the core and the extended properties.
struct PropertiesReader: XMLReader {
  private(set) var properties: [Property] = []
  private var name: String?
  private var value: [UInt8] = []

  mutating func start(_ tag: XMLTag) {
    guard tag.depth == 2 else { return }
    name = Self.name(tag.name)
    value = []
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    if name != nil { value.append(text) }
  }

  mutating func end(_ end: XMLEnd) {
    guard end.depth == 2, let name else { return }
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
    case .title: "title"
    case .subject: "subject"
    case .creator: "creator"
    case .keywords: "keywords"
    case .description: "description"
    case .category: "category"
    case .contentStatus: "contentStatus"
    case .created: "created"
    case .modified: "modified"
    case .lastModifiedBy: "lastModifiedBy"
    case .pages: "pages"
    case .company: "company"
    case .application: "application"
    default: nil
    }
  }
}
