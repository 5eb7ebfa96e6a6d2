/// Reads the parts of a Word package, each with its own reader.
struct WordReader: ~Copyable {
  private var package: Package
  /// What is left of the limits for parts that are still to be read.
  private var limits: Limits
  private let budget: Budget
  private let depth: Int
  /// Of a chunk, what the names of its parts begin with.
  private let prefix: String
  private var broken: [(part: String, code: String, mayContainHeadings: Bool)] = []
  private var notices: [(code: Notice.Code, part: String?)] = []

  /// Reads `package`, which stands `depth` chunks deep in the paper.
  init(
    _ package: consuming Package,
    limits: Limits,
    budget: Budget,
    depth: Int = 0,
    prefix: String = ""
  ) {
    self.package = package
    self.prefix = prefix
    self.limits = limits
    self.budget = budget
    self.depth = depth
  }

  /// Reads everything that the package says belongs to the paper.
  mutating func read() throws(PaperError) -> WordFile {
    // Without its links the styles are not found either.
    let links = try links(of: package.main, mayContainHeadings: true)
    let styles =
      try side("styles", of: links, with: StylesReader(), mayContainHeadings: true)?
      .sheet ?? StyleSheet()
    let numbering = try side("numbering", of: links, with: NumberingReader()) ?? NumberingReader()
    let settings = try side("settings", of: links, with: SettingsReader()) ?? SettingsReader()
    let story = StoryReader(
      story: .body,
      styles: styles,
      relationships: links,
      limits: limits
    )
    guard let read = try package.read(package.main, with: story) else {
      throw .damaged("the document itself is missing")
    }
    let document = read.reader.finished()
    if let refusal = read.reader.refusal { throw refusal }
    spend(document)
    var main = WordPart(
      name: prefix + package.main,
      document: document,
      styles: styles,
      numbering: numbering
    )
    main.inserts = try inserts(of: document, links: links)
    var file = WordFile(main: main)
    file.prefix = prefix
    file.isStrict = read.facts.isStrict
    file.encoding = read.facts.encoding
    try readBeside(&file, links: links, settings: settings)
    file.broken = broken
    file.notices = notices
    return file
  }

  /// Notes, headers, comments and properties.
  private mutating func readBeside(
    _ file: inout WordFile,
    links: Relationships,
    settings: SettingsReader
  ) throws(PaperError) {
    for (kind, story) in [("footnotes", Story.footnote), ("endnotes", .endnote)] {
      for part in links.parts(kind) {
        if let notes = try storyPart(part, story, like: file.main) { file.notes.append(notes) }
      }
    }
    let headers = HeaderStories(
      file.main.document.sections,
      hasEvenHeaders: settings.hasEvenHeaders
    )
    var seen: [String: Int] = [:]
    for entry in headers.entries {
      guard let link = links[entry.relation], !link.isExternal else { continue }
      // The pages are those of the paper, not of a chunk in it.
      let isShown = entry.isShown && depth == 0
      if let known = seen[link.target.lowercased()] {
        if isShown, known >= 0 { file.headers[known].isShown = true }
        continue
      }
      let part = try storyPart(link.target, entry.story, like: file.main)
      seen[link.target.lowercased()] = part == nil ? -1 : file.headers.count
      if let part { file.headers.append((part, isShown)) }
    }
    if let part = links.parts("comments").first {
      file.comments = try storyPart(part, .comment, like: file.main)
    }
    file.extended = try side("commentsExtended", of: links, with: CommentsExtendedReader())
    let core = try side("core-properties", of: package.relationships, with: PropertiesReader())
    let more = try side("extended-properties", of: package.relationships, with: PropertiesReader())
    file.properties = (core?.properties ?? []) + (more?.properties ?? [])
    noteFacts(links: links, settings: settings)
  }

  private mutating func noteFacts(links: Relationships, settings: SettingsReader) {
    let whole = depth == 0 ? nil : prefix + package.main
    for code in package.notices { notices.append((code, whole)) }
    if settings.isTracking { notices.append((.trackingOn, whole)) }
    if package.relationships.list.contains(where: { $0.kind == "origin" }) {
      notices.append((.signed, whole))
    }
    var hasMacros = !links.parts("vbaProject").isEmpty
    switch package.kind {
    case .word(.docm), .word(.dotm): hasMacros = true
    case .word, .spreadsheet, .presentation: break
    }
    if hasMacros { notices.append((.macros, whole)) }
    let fetched = ["attachedTemplate", "frame", "oleObject", "subDocument", "mailMergeSource"]
    for link in links.list where link.isExternal && fetched.contains(link.kind) {
      notices.append((.externalContent, prefix + package.main))
    }
    for link in links.list where !link.isExternal && !link.target.isEmpty {
      if !package.has(link.target), link.kind != "hyperlink" {
        notices.append((.partMissing, prefix + package.main))
      }
    }
  }

  /// Reads the part that a relationship of `kind` leads to; one that is broken is unread.
  private mutating func side<Reader: XMLReader>(
    _ kind: String,
    of links: Relationships,
    with reader: Reader,
    mayContainHeadings: Bool = false
  ) throws(PaperError) -> Reader? {
    guard let name = links.parts(kind).first else { return nil }
    return try side(part: name, with: reader, mayContainHeadings: mayContainHeadings)
  }

  private mutating func side<Reader: XMLReader>(
    part name: String,
    with reader: Reader,
    mayContainHeadings: Bool = false
  ) throws(PaperError) -> Reader? {
    do throws(PaperError) {
      return try package.read(name, with: reader)?.reader
    } catch {
      if case .tooSlow = error { throw error }
      broken.append((self.name(of: name), error.code, mayContainHeadings))
      return nil
    }
  }

  /// Takes what a part held off the limits.
  private mutating func spend(_ document: WordDocument) {
    limits.textSize -= document.text.count
    // Invariant: one paragraph may always be begun, and has a number.
    limits.blockCount = max(1, limits.blockCount - document.paragraphs.count)
    limits.cellCount -= document.cells.count
  }

  /// What a part is called in the paper.
  private func name(of part: String) -> String { prefix + package.spelling(of: part) }

  /// The links of a part; a list that is broken is unread.
  private mutating func links(
    of part: String,
    mayContainHeadings: Bool = false
  ) throws(PaperError) -> Relationships {
    let name = Package.relationshipsName(of: part)
    let reader = RelationshipsReader(of: part)
    return try side(part: name, with: reader, mayContainHeadings: mayContainHeadings)?
      .relationships ?? Relationships()
  }

  /// Reads another part with stories.
  private mutating func storyPart(
    _ name: String,
    _ story: Story,
    like main: WordPart
  ) throws(PaperError) -> WordPart? {
    let links = try links(of: name)
    let reader = StoryReader(
      story: story,
      styles: main.styles,
      relationships: links,
      limits: limits
    )
    guard let read = try side(part: name, with: reader) else { return nil }
    let document = read.finished()
    spend(document)
    var part = WordPart(
      name: self.name(of: name),
      document: document,
      styles: main.styles,
      numbering: main.numbering
    )
    part.inserts = try inserts(of: document, links: links)
    return part
  }

  /// Reads the parts that stand in places of `document`.
  private mutating func inserts(
    of document: WordDocument,
    links: Relationships
  ) throws(PaperError) -> [Int: WordInsert] {
    var inserts: [Int: WordInsert] = [:]
    for (index, paragraph) in document.paragraphs.enumerated() {
      switch paragraph.kind {
      case .text, .beside: continue
      case .chart(let id):
        inserts[index] = try insert(.chart, links[id], with: ChartReader()) { part, reader in
          .chart(part: part, reader.texts)
        }
      case .diagram(let id):
        inserts[index] = try insert(.diagram, links[id], with: DiagramReader()) { part, reader in
          .diagram(part: part, reader.outline)
        }
      case .chunk(let id): inserts[index] = try chunk(links[id])
      }
    }
    return inserts
  }

  private mutating func insert<Reader: XMLReader>(
    _ kind: Unread.Kind,
    _ link: Relationship?,
    with reader: Reader,
    _ make: (String, Reader) -> WordInsert
  ) throws(PaperError) -> WordInsert {
    guard let link, !link.isExternal, package.has(link.target) else {
      return .unread(kind, reason: "part-missing", part: link.map { self.name(of: $0.target) })
    }
    let name = self.name(of: link.target)
    do throws(PaperError) {
      guard let read = try package.read(link.target, with: reader) else {
        return .unread(kind, reason: "part-missing", part: name)
      }
      let insert = make(name, read.reader)
      limits.textSize -= insert.textSize
      return limits.textSize < 0 ? .unread(kind, reason: "too-large", part: name) : insert
    } catch {
      if case .tooSlow = error { throw error }
      return .unread(kind, reason: error.code, part: name)
    }
  }

  /// A chunk that is no container: a page of XHTML or plain text.
  private mutating func looseChunk(_ source: PaperSource) throws(PaperError) -> WordInsert {
    let name = source.name
    switch try FileKind.sniff(source) {
    case .xml:
      let draft = try MarkupReader.read(source, view: .final, limits: limits, budget: budget)
      guard draft.format == .xhtml else { break }
      limits.textSize -= draft.text.count
      return .draft(part: name, draft)
    case .text where name.lowercased().hasSuffix(".txt"):
      let text = try TextDecoder.decode(source.bytes)
      let draft = try TextReader.draft(of: text, named: name, limits: limits, budget: budget)
      limits.textSize -= draft.text.count
      return .draft(part: name, draft)
    case .container, .text, .markdown: break
    }
    return .unread(.altChunk, reason: "not-readable", part: name)
  }

  /// A document inside the document: a Word file, XHTML or plain text, to a depth of two.
  private mutating func chunk(_ link: Relationship?) throws(PaperError) -> WordInsert {
    guard let link else { return .unread(.altChunk, reason: "part-missing", part: nil) }
    if link.isExternal { return .unread(.altChunk, reason: "external", part: link.target) }
    let name = self.name(of: link.target)
    if depth >= Limits.chunkDepth { return .unread(.altChunk, reason: "too-deep", part: name) }
    do throws(PaperError) {
      guard let bytes = try package.bytes(of: link.target) else {
        return .unread(.altChunk, reason: "part-missing", part: name)
      }
      let source = PaperSource(name: name, bytes: bytes)
      guard try FileKind.sniff(source) == .container else {
        return try looseChunk(source)
      }
      let inner = try Package(Container(bytes, limits: limits), budget: budget)
      guard case .word = inner.kind else {
        return .unread(.altChunk, reason: "not-readable", part: name)
      }
      var reader = WordReader(
        inner,
        limits: limits,
        budget: budget,
        depth: depth + 1,
        prefix: name + "!/"
      )
      let file = try reader.read()
      limits = reader.limits
      return .chunk(file)
    } catch {
      if case .tooSlow = error { throw error }
      return .unread(.altChunk, reason: error.code, part: name)
    }
  }
}
