/// The comments that a file has.
struct OldComments {
  let part: PartText
  let root: PartRoot
  let isStrict: Bool
}

/// The parts of the package that change with the main part: the comments and what leads to them.
extension WordAnnotator {
  /// The comments that the file has.
  mutating func comments(_ name: String?) throws(PaperError) -> OldComments? {
    guard let name else { return nil }
    do throws(PaperError) {
      guard let part = try text(of: name) else { return nil }
      let (root, facts) = try parser.read(part.part, with: PartRoot(gathering: .id))
      guard root.namespace == .word, root.name == .comments else {
        throw .copyNotSafe(Self.oddComments)
      }
      return OldComments(part: part, root: root, isStrict: facts.isStrict)
    } catch {
      if case .tooSlow = error { throw error }
      throw .copyNotSafe(Self.oddComments)
    }
  }

  /// Adds the comments of `placed`, and where there were none their part, its link and its type.
  mutating func addComments(
    _ placed: [PlacedRemark],
    old: OldComments?,
    links: Relationships,
    isStrict: Bool
  ) throws(PaperError) {
    let comments = placed.map { CommentsPart.Comment(id: $0.id, paragraphs: $0.paragraphs) }
    if let old {
      let word = WordPrefix(in: old.part.text, root: old.root.start, isStrict: old.isStrict)
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

  /// A part of the file.
  mutating func text(of name: String) throws(PaperError) -> PartText? {
    guard let stored = try package.bytes(of: name) else { return nil }
    return try PartText(stored, name: package.spelling(of: name))
  }

  /// Puts a part with edits in the place of the one there is.
  mutating func replace(_ part: PartText, _ splices: [Splice]) throws(PaperError) {
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

  private static let noTypes = "the list of what its parts are is missing"
  private static let oddComments = "its own comments cannot be read"
  private static let notUndone = "the comments could not be taken out again"
}
