/// Reads the words of a SmartArt diagram in the order of its outline.
struct DiagramReader: XMLReader {
  /// One point that has words, with its depth from 1 and its place in the part.
  struct Point {
    let words: String
    var depth: Int
    let start: Int
    let end: Int
  }

  private var points: [(id: String, isShown: Bool, point: Point)] = []
  private var links: [(parent: String, child: String, order: Int)] = []
  private var id: String?
  private var isShown = false
  private var start = 0
  private var words: [UInt8] = []
  private var isCollecting = false

  mutating func start(_ tag: XMLTag) {
    switch (tag.namespace, tag.name) {
    case (.diagram, .pt):
      id = tag.string(.modelId)
      let type = tag.string(.type) ?? "node"
      isShown = type == "node" || type == "asst"
      start = tag.start
      words = []
    case (.diagram, .cxn):
      let type = tag.string(.type) ?? "parOf"
      guard type == "parOf", let parent = tag.string(.srcId), let child = tag.string(.destId)
      else { return }
      links.append((parent, child, tag.int(.srcOrd) ?? 0))
    case (.drawing, .t): isCollecting = id != nil
    case (.drawing, .p): if !words.isEmpty { words.append(0x20) }
    default: break
    }
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    if isCollecting { words.append(text) }
  }

  mutating func end(_ end: XMLEnd) {
    if end.name == .t { isCollecting = false }
    guard end.namespace == .diagram, end.name == .pt, let id else { return }
    self.id = nil
    while words.last == 0x20 { words.removeLast() }
    let point = Point(
      words: String(decoding: words, as: UTF8.self),
      depth: 1,
      start: start,
      end: end.offset
    )
    points.append((id, isShown, point))
  }

  /// The points with words, depth first; those that no connection reaches stand last.
  var outline: [Point] {
    var byID: [String: Int] = [:]
    for (index, entry) in points.enumerated() where byID[entry.id] == nil { byID[entry.id] = index }
    var children: [String: [(index: Int, order: Int)]] = [:]
    var isChild: Set<Int> = []
    for link in links {
      guard let child = byID[link.child] else { continue }
      children[link.parent, default: []].append((child, link.order))
      isChild.insert(child)
    }
    var outline: [Point] = []
    var seen: Set<Int> = []
    var stack = points.indices.reversed().filter { !isChild.contains($0) }.map { ($0, 1) }
    while let (index, depth) = stack.popLast() {
      guard seen.insert(index).inserted else { continue }
      let entry = points[index]
      let isListed = entry.isShown && entry.point.words.utf8.contains { $0 > 0x20 }
      if isListed {
        var point = entry.point
        point.depth = min(depth, 9)
        outline.append(point)
      }
      let next = (children[entry.id] ?? []).sorted { ($0.order, $0.index) < ($1.order, $1.index) }
      let inner = entry.isShown ? depth + 1 : depth
      stack.append(contentsOf: next.reversed().map { ($0.index, inner) })
    }
    for (index, entry) in points.enumerated()
    where !seen.contains(index) && entry.isShown
      && entry.point.words.utf8.contains(where: { $0 > 0x20 })
    {
      outline.append(entry.point)
    }
    return outline
  }
}
