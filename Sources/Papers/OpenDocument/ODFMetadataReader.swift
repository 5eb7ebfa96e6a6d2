/// Reads what `meta.xml` says of the document.
struct ODFMetadataReader: XMLReader {
  private(set) var properties: [Property] = []
  private(set) var pageCount: Int?
  private(set) var language: String?
  private var text: [UInt8]?
  /// Authors and dates stand elsewhere too, of comments and changes.
  private var isInMetadata = false

  mutating func start(_ tag: XMLTag) {
    if tag.name == .meta, tag.namespace == .odfOffice { isInMetadata = true }
    guard isInMetadata else { return }
    if tag.name == .documentStatistic { pageCount = tag.int(.pageCount) }
    text = []
  }

  mutating func text(_ text: Swift::Span<UInt8>) { self.text?.append(text) }

  mutating func end(_ end: XMLEnd) {
    if end.name == .meta, end.namespace == .odfOffice { isInMetadata = false }
    guard let text = text.take() else { return }
    let value = String(decoding: text, as: UTF8.self)
    guard !value.isEmpty else { return }
    switch (end.name, end.namespace) {
    case (.title, .dublinCore): add("title", value)
    case (.subject, .dublinCore): add("subject", value)
    case (.description, .dublinCore): add("description", value)
    case (.creator, .dublinCore): add("lastModifiedBy", value)
    case (.initialCreator, _): add("creator", value)
    case (.keyword, _): add("keywords", value)
    case (.creationDate, _): add("created", value)
    case (.date, .dublinCore): add("modified", value)
    case (.generator, _): add("application", value)
    case (.language, .dublinCore): language = value
    case (_, _): break
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    if let known = properties.firstIndex(where: { $0.name == name }) {
      properties[known] = Property(name: name, value: properties[known].value + ", " + value)
    } else {
      properties.append(Property(name: name, value: value))
    }
  }
}

/// Reads the list of members: whether they are encrypted, and what objects hold.
struct ODFManifest: XMLReader {
  private(set) var isEncrypted = false
  /// Folders of objects that are charts.
  private(set) var charts: Set<String> = []

  mutating func start(_ tag: XMLTag) {
    switch tag.name {
    case .encryptionData: isEncrypted = true
    case .fileEntry:
      if let path = tag.string(.fullPath, in: tag.namespace),
        tag.string(.mediaType, in: tag.namespace) == "application/vnd.oasis.opendocument.chart"
      {
        charts.insert(String(path.trimmingSlash))
      }
    case _: break
    }
  }
}

extension String {
  /// Without slashes at its end and a dot at its beginning, to compare paths in a package.
  var trimmingSlash: Substring {
    var path = Substring(self)
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return path
  }
}
