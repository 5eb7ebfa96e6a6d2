import SourceText

/// Puts comments into a Word file without touching anything else (`papers.md`, section 22).
struct WordAnnotator: ~Copyable {
  private let paper: Paper
  private let bytes: [UInt8]
  private let limits: Limits
  private let budget: Budget
  let parser: XMLParser
  var package: Package
  /// The members of the archive that change or are new.
  var members: [ArchiveWriter.Member] = []

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
    let linkReader = RelationshipsReader(of: package.main)
    let links =
      try package.read(Package.relationshipsName(of: package.main), with: linkReader)?
      .reader.relationships ?? Relationships()
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

  private static let otherFile = "the file is not the one that was reviewed"
  private static let noMain = "the document itself is missing"
  private static let noParagraph = "it has no paragraph that a comment can stand beside"
  private static let manyComments = "it holds as many comments as Word allows"
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
