import SourceText

/// Finds definitions that are defined through themselves (`rule-language.md`, 5.1).
///
/// No recursion: a chain of definitions may be as long as a file.
struct Circles {
  /// A definition, and the names of definitions that it speaks of.
  struct Node {
    let kind: NameKind
    let name: Name
    let uses: [NameUse]
  }

  private let kind: NameKind
  private let nodes: [Node]
  private let edges: [[Int]]
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks for definitions of one kind, in the order of files and text, that are defined through
  /// themselves; those of other kinds among `nodes` are only ways between them.
  init(_ kind: NameKind, _ nodes: [Node]) {
    self.kind = kind
    self.nodes = nodes
    var numbers: [NameUse.Key: Int] = [:]
    for (number, node) in nodes.enumerated() {
      let key = NameUse.Key(kind: node.kind, name: node.name.text)
      if numbers[key] == nil { numbers[key] = number }
    }
    edges = nodes.map { node in node.uses.compactMap { numbers[$0.key] } }
    for component in components() { report(component.sorted()) }
  }

  private mutating func report(_ component: [Int]) {
    guard let first = component.first(where: { nodes[$0].kind == kind }) else { return }
    guard component.count > 1 || edges[first].contains(first) else { return }
    let ring = ring(through: first, within: Set(component)).filter { nodes[$0].kind == kind }
    let shown = (ring + [first]).map { nodes[$0].name.text }.joined(separator: " → ")
    diagnostics.append(
      Diagnostic(
        .definedByItself("\(kind.rawValue) \(nodes[first].name.text)", ring: shown),
        at: nodes[first].name.origin.place,
        help: "take one of these references out",
        notes: ring.dropFirst().map { .init(at: nodes[$0].name.origin.place, "through this one") }
      )
    )
  }

  /// The shortest way from a definition back to itself.
  private func ring(through start: Int, within component: Set<Int>) -> [Int] {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for next in edges[node] where component.contains(next) {
        if next == start { return way(to: node, from: start, cameFrom) }
        guard cameFrom[next] == nil else { continue }
        cameFrom[next] = node
        queue.append(next)
      }
    }
    return [start]
  }

  private func way(to end: Int, from start: Int, _ cameFrom: [Int: Int]) -> [Int] {
    var ring = [end]
    while let last = ring.last, last != start, let before = cameFrom[last] { ring.append(before) }
    return ring.reversed()
  }

  /// The strongly connected components (Tarjan's way, with a stack of its own).
  private func components() -> [[Int]] {
    var found: [[Int]] = []
    var order = [Int?](repeating: nil, count: nodes.count)
    var lowest = [Int](repeating: 0, count: nodes.count)
    var isOpen = [Bool](repeating: false, count: nodes.count)
    var open: [Int] = []
    var visited = 0
    for root in nodes.indices where order[root] == nil {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      while let (node, next) = path.last {
        if next == 0 {
          order[node] = visited
          lowest[node] = visited
          visited += 1
          open.append(node)
          isOpen[node] = true
        }
        if next < edges[node].count {
          path[path.count - 1].next += 1
          let target = edges[node][next]
          if order[target] == nil {
            path.append((target, 0))
          } else if isOpen[target], let place = order[target] {
            lowest[node] = min(lowest[node], place)
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        guard lowest[node] == order[node] else { continue }
        var component: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          component.append(last)
          if last == node { break }
        }
        found.append(component)
      }
    }
    return found
  }
}

extension Diagnostic.Message {
  fileprivate static func definedByItself(_ name: String, ring: String) -> Self {
    Self(code: "E053", text: "\(name) is defined by itself: \(ring)")
  }
}
