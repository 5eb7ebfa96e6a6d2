/// The root element of a part, and the values of one attribute of the elements in it.
struct PartRoot: XMLReader {
  static var readsAll: Bool { true }

  private(set) var name = XMLName.unknown
  private(set) var namespace = XMLNamespace.none
  /// The root's start tag.
  private(set) var start = 0..<0
  private(set) var end = 0
  private(set) var values: [String] = []
  private let attribute: XMLName

  /// Gathers the values of `attribute`.
  init(gathering attribute: XMLName) {
    self.attribute = attribute
  }

  mutating func start(_ tag: XMLTag) {
    if tag.depth == 1 {
      (name, namespace, start) = (tag.name, tag.namespace, tag.start..<tag.end)
    } else if let value = tag.string(attribute) {
      values.append(value)
    }
  }

  mutating func end(_ end: XMLEnd) {
    if end.depth == 1 { self.end = end.offset }
  }

  /// Puts `content` at the end of the root, which is `part`'s.
  func appending(_ content: [UInt8], to part: [UInt8]) -> Splice? {
    guard let tag = RawTags(part, in: start).first(where: { _ in true }) else { return nil }
    guard tag.kind == .empty else {
      let inside = part[start.upperBound..<end]
      return inside.lastIndex(of: UInt8(ascii: "<")).map { Splice(at: $0, inserting: content) }
    }
    let name = part[tag.range.lowerBound + 1..<tag.local.upperBound]
    return Splice(
      at: start.upperBound - 2,
      removing: Array("/>".utf8),
      inserting: Array(">".utf8) + content + Array("</".utf8) + name + Array(">".utf8)
    )
  }

  /// Whether the root's name has no prefix, so that elements without one are of its namespace.
  func isUnprefixed(in part: [UInt8]) -> Bool {
    RawTags(part, in: start).first { _ in true }?.prefix.isEmpty ?? false
  }
}
