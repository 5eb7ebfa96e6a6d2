import SourceText

/// Puts comments into a Word file without touching anything else (`papers.md`, section 22).
struct WordAnnotator: ~Copyable {
  private let paper: Paper
  private let bytes: [UInt8]
  private let limits: Limits
  private let budget: Budget
  private let parser: XMLParser
  private var package: Package
  private var members: [ArchiveWriter.Member] = []

  /// The bytes of the file with `remarks` in it, checked.
  static func annotate(
    _ paper: Paper,
    from bytes: [UInt8],
    with remarks: [Remark],
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> [UInt8] {
    guard Digest(bytes) == paper.digest else { throw .copyNotSafe(Self.otherFile) }
    if remarks.isEmpty { return bytes }
    var annotator = try WordAnnotator(paper, bytes, limits: limits, budget: budget)
    return try annotator.annotated(remarks)
  }

  private init(
    _ paper: Paper,
    _ bytes: [UInt8],
    limits: Limits,
    budget: Budget
  ) throws(PaperError) {
    self.paper = paper
    self.bytes = bytes
    self.limits = limits
    self.budget = budget
    parser = XMLParser(budget: budget)
    package = try Package(Container(bytes, limits: limits), budget: budget)
  }

  private mutating func annotated(_ remarks: [Remark]) throws(PaperError) -> [UInt8] {
    guard let main = try text(of: package.main) else { throw .copyNotSafe(Self.noMain) }
    let (reader, facts) = try parser.read(main.part, with: BodyMapReader())
    let map = reader.finished()
    let links = try package.relationships(of: package.main)
    let old = try comments(links.parts("comments").first)
    let placed = try place(remarks, in: main, map, old)
    let word = WordPrefix(in: main.text, root: map.root, isStrict: facts.isStrict)
    let anchors = placed.map { ($0.id, $0.anchor) }
    try replace(main, CommentMarkers.splices(anchors, in: main.text, word: word))
    try addComments(placed, old: old, links: links, isStrict: facts.isStrict)
    let copy = try ArchiveWriter.write(members, into: bytes, limits: limits)
    try CopyCheck.check(copy, of: paper, from: bytes, placed, limits: limits, budget: budget)
    return copy
  }

  /// Gives each remark its number and its anchor.
  private func place(
    _ remarks: [Remark],
    in main: PartText,
    _ map: BodyMap,
    _ old: OldComments?
  ) throws(PaperError) -> [PlacedRemark] {
    let known = Set((old?.root.values ?? []).compactMap(Int.init))
    let remarks = try Self.limited(remarks, existing: max(map.commentCount, known.count))
    var finder = AnchorFinder(
      paper,
      map: map,
      part: main.text,
      name: package.main,
      ids: IDSupply(after: map.ids.union(known))
    )
    var placed: [PlacedRemark] = []
    for remark in remarks {
      guard let anchor = finder.anchor(at: remark.place) else {
        throw .copyNotSafe(Self.noParagraph)
      }
      let words = remark.paragraphs.map { CommentsPart.harmless($0) }
      placed.append(PlacedRemark(id: finder.nextID(), anchor: anchor, paragraphs: words))
    }
    return placed
  }

  /// Word takes no more than 32,767 comments, and nobody reads more than 500.
  private static func limited(
    _ remarks: [Remark],
    existing: Int
  ) throws(PaperError) -> [Remark] {
    let room = min(500, 32_767 - existing)
    guard room > 0 else { throw .copyNotSafe(manyComments) }
    guard remarks.count > room else { return remarks }
    let left = remarks.count - room + 1
    let rest = "\(left) more \(left == 1 ? "remark" : "remarks")."
    return remarks.prefix(room - 1) + [Remark(at: nil, [rest])]
  }

  // MARK: - The comments and what leads to them

  private struct OldComments {
    let part: PartText
    let root: PartRoot
  }

  /// The comments that the file has.
  private mutating func comments(_ name: String?) throws(PaperError) -> OldComments? {
    guard let name, let part = try text(of: name) else { return nil }
    let root = try parser.read(part.part, with: PartRoot(gathering: .id)).reader
    guard root.namespace == .word, root.name == .comments else {
      throw .copyNotSafe(Self.oddComments)
    }
    return OldComments(part: part, root: root)
  }

  private mutating func addComments(
    _ placed: [PlacedRemark],
    old: OldComments?,
    links: Relationships,
    isStrict: Bool
  ) throws(PaperError) {
    let comments = placed.map { CommentsPart.Comment(id: $0.id, paragraphs: $0.paragraphs) }
    if let old {
      let word = WordPrefix(in: old.part.text, root: old.root.start, isStrict: isStrict)
      let elements = CommentsPart.elements(comments, word)
      try replace(old.part, [old.root.appending(elements, to: old.part.text)].compactMap(\.self))
      return
    }
    let made = CommentsPart.new(comments, isStrict: isStrict)
    // A link to a part that is missing is kept, and now leads somewhere.
    if let missing = links.parts("comments").first {
      try addType(of: missing)
      return members.append(ArchiveWriter.Member(name: Array(missing.utf8), bytes: made))
    }
    let folder = package.main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var file = "comments.xml"
    var number = 1
    while package.has(folder + file) || links.list.contains(where: { $0.target == folder + file }) {
      number += 1
      file = "comments\(number).xml"
    }
    try addType(of: folder + file)
    try addLink(to: file, links: links, isStrict: isStrict)
    members.append(ArchiveWriter.Member(name: Array((folder + file).utf8), bytes: made))
  }

  private mutating func addType(of name: String) throws(PaperError) {
    guard let types = try text(of: "[Content_Types].xml") else {
      throw .copyNotSafe(Self.noTypes)
    }
    let root = try parser.read(types.part, with: PartRoot(gathering: .partName)).reader
    if root.values.contains(where: { $0.lowercased() == "/" + name.lowercased() }) { return }
    let space = root.isUnprefixed(in: types.text) ? "" : Self.declaration(.contentTypes)
    let element =
      "<Override\(space) PartName=\"\(Self.attribute("/" + name))\" ContentType=\""
      + "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
    try replace(types, [root.appending(Array(element.utf8), to: types.text)].compactMap(\.self))
  }

  private mutating func addLink(
    to file: String,
    links: Relationships,
    isStrict: Bool
  ) throws(PaperError) {
    var number = links.list.count + 1
    while links["rId\(number)"] != nil { number += 1 }
    let kind = XMLNamespace.relationships.names[isStrict ? 1 : 0] + "/comments"
    let attributes = " Id=\"rId\(number)\" Type=\"\(kind)\" Target=\"\(file)\"/>"
    let name = Package.relationshipsName(of: package.main)
    let space = Self.declaration(.packageRelationships)
    guard let part = try text(of: name) else {
      let made =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships\(space)><Relationship\(attributes)</Relationships>"
      return members.append(
        ArchiveWriter.Member(name: Array(name.utf8), bytes: Array(made.utf8))
      )
    }
    let root = try parser.read(part.part, with: PartRoot(gathering: .unknown)).reader
    let own = root.isUnprefixed(in: part.text) ? "" : space
    let element = Array("<Relationship\(own)\(attributes)".utf8)
    try replace(part, [root.appending(element, to: part.text)].compactMap(\.self))
  }

  // MARK: - Parts

  private mutating func text(of name: String) throws(PaperError) -> PartText? {
    guard let stored = try package.bytes(of: name) else { return nil }
    return try PartText(stored, name: package.spelling(of: name))
  }

  private mutating func replace(_ part: PartText, _ splices: [Splice]) throws(PaperError) {
    guard !splices.isEmpty, let made = part.applying(splices) else {
      throw .copyNotSafe(Self.notUndone)
    }
    members.append(ArchiveWriter.Member(name: Array(part.name.utf8), bytes: made))
  }

  private static func declaration(_ namespace: XMLNamespace) -> String {
    " xmlns=\"\(namespace.names[0])\""
  }

  private static func attribute(_ text: String) -> String {
    text.reduce(into: "") { made, character in
      switch character {
      case "&": made += "&amp;"
      case "<": made += "&lt;"
      case "\"": made += "&quot;"
      default: made.append(character)
      }
    }
  }

  private static let otherFile = "the file is not the one that was reviewed"
  private static let noMain = "the document itself is missing"
  private static let noTypes = "the list of what its parts are is missing"
  private static let noParagraph = "it has no paragraph that a comment can stand beside"
  private static let manyComments = "it holds as many comments as Word allows"
  private static let oddComments = "its own comments are in a form that is not known here"
  private static let notUndone = "the comments could not be taken out again"
}

/// A remark with its number and its place in the main part.
struct PlacedRemark {
  let id: Int
  let anchor: Anchor
  let paragraphs: [String]
}

extension Paper {
  /// Whether comments can be put into files of its format.
  package var takesComments: Bool {
    switch format {
    case .docx, .docm: true
    case .dotx, .dotm, .flatOPC, .wordML2003, .odt, .fodt, .xhtml, .docbook, .jats, .akomaNtoso,
      .tei, .xml, .text, .markdown, .notation:
      false
    }
  }

  /// The Word file it was read from, `bytes`, with comments in it.
  ///
  /// It fails with `copyNotSafe` where the copy would not be the same paper.
  package func commented(
    _ remarks: [Remark],
    in bytes: [UInt8],
    limits: Limits = Limits(),
    budget: Budget = .unlimited
  ) throws(PaperError) -> [UInt8] {
    try WordAnnotator.annotate(self, from: bytes, with: remarks, limits: limits, budget: budget)
  }
}
