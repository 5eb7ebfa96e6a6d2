/// An Office Open XML package: its parts, how they are linked, and the one parser that reads them.
struct Package: ~Copyable {
  /// The name of the main part.
  let main: String
  /// What the main part's type makes of the package.
  let kind: ContentTypes.Kind
  /// The links of the package itself.
  let relationships: Relationships
  private var container: Container
  private let parser: XMLParser

  /// Finds the main part of a container.
  init(_ container: consuming Container, budget: Budget) throws(PaperError) {
    let parser = XMLParser(budget: budget)
    let types: ContentTypes
    if let flat = container.flatTypes {
      types = flat
    } else {
      guard let part = try container.part("[Content_Types].xml") else { throw .noDocument }
      types = try parser.read(part, with: ContentTypes()).reader
    }
    var relationships = Relationships()
    if let part = try container.part("_rels/.rels") {
      relationships = try parser.read(part, with: RelationshipsReader(of: "")).reader.relationships
    }
    let main = try Self.main(of: relationships, types: types)
    guard container.has(main) else { throw .damaged(Self.noMain) }
    guard let kind = types.type(of: main).flatMap(ContentTypes.kind(of:)) else {
      throw .noDocument
    }
    self.main = container.spelling(of: main)
    self.kind = kind
    self.relationships = relationships
    self.container = container
    self.parser = parser
  }

  private static func main(
    of relationships: Relationships,
    types: ContentTypes
  ) throws(PaperError) -> String {
    let targets = relationships.parts("officeDocument")
    guard let first = targets.first else {
      throw types.namesMainDocument ? .damaged(noLink) : .noDocument
    }
    guard targets.allSatisfy({ $0.lowercased() == first.lowercased() }) else {
      throw .ambiguous(twoMains)
    }
    return first
  }

  /// What is odd about the container itself.
  var notices: [Notice.Code] { container.notices }

  /// Whether there is a part of that name.
  func has(_ name: String) -> Bool { container.has(name) }

  /// The name as the container spells it.
  func spelling(of name: String) -> String { container.spelling(of: name) }

  /// The bytes of a part; nil if there is none.
  mutating func bytes(of name: String) throws(PaperError) -> [UInt8]? {
    try container.part(name)?.bytes
  }

  /// Reads a part into `reader`; nil if there is no such part.
  mutating func read<Reader: XMLReader>(
    _ name: String,
    with reader: Reader,
    mayHaveDoctype: Bool = false
  ) throws(PaperError) -> (reader: Reader, facts: XMLFacts)? {
    guard var part = try container.part(name) else { return nil }
    part.mayHaveDoctype = mayHaveDoctype
    return try parser.read(consume part, with: reader)
  }

  /// The name of the part that holds the links of `part`.
  static func relationshipsName(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let last = steps.popLast() ?? ""
    return (steps + ["_rels", last + ".rels"]).joined(separator: "/")
  }

  private static let noMain = "the document itself is missing"
  private static let noLink = "the link to the document is missing"
  private static let twoMains = "two main documents"
}
