/// Finds the markers of comments in a main part again.
struct MarkerCheck: XMLReader {
  static var readsAll: Bool { true }

  private struct Found {
    var starts = 0
    var ends = 0
    var references = 0
  }

  private var found: [Int: Found]
  private var isInOrder = true

  /// Looks for the comments of these numbers.
  init(_ ids: [Int]) {
    found = ids.reduce(into: [:]) { $0[$1] = Found() }
  }

  mutating func start(_ tag: XMLTag) {
    guard tag.namespace == .word else { return }
    switch tag.name {
    case .commentRangeStart, .commentRangeEnd, .commentReference: break
    default: return
    }
    guard let id = tag.string(.id).flatMap(Int.init), var own = found[id] else { return }
    let counts = (own.starts, own.ends, own.references)
    if tag.name == .commentRangeStart {
      isInOrder = isInOrder && counts == (0, 0, 0)
      own.starts += 1
    } else if tag.name == .commentRangeEnd {
      isInOrder = isInOrder && counts == (1, 0, 0)
      own.ends += 1
    } else {
      isInOrder = isInOrder && counts == (1, 1, 0)
      own.references += 1
    }
    found[id] = own
  }

  /// Whether each comment has a start, an end and a reference, in that order.
  var isSound: Bool {
    isInOrder && found.values.allSatisfy { ($0.starts, $0.ends, $0.references) == (1, 1, 1) }
  }
}
