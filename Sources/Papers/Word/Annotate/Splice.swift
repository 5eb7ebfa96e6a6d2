/// One edit of a part: at `offset` the bytes `removed` make room for `inserted`.
struct Splice: Hashable {
  let offset: Int
  var removed: [UInt8] = []
  let inserted: [UInt8]

  init(at offset: Int, removing removed: [UInt8] = [], inserting inserted: [UInt8]) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }
}

extension [Splice] {
  /// The bytes with all edits made, which are sorted and do not meet; nil if one does not fit.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count + reduce(0) { $0 + $1.inserted.count })
    var from = 0
    for splice in self {
      let end = splice.offset + splice.removed.count
      guard from <= splice.offset, end <= bytes.count,
        bytes[splice.offset..<end].elementsEqual(splice.removed)
      else { return nil }
      made += bytes[from..<splice.offset]
      made += splice.inserted
      from = end
    }
    return made + bytes[from...]
  }

  /// The edits that take these back.
  var undone: [Splice] {
    var growth = 0
    return map { splice in
      defer { growth += splice.inserted.count - splice.removed.count }
      return Splice(
        at: splice.offset + growth,
        removing: splice.inserted,
        inserting: splice.removed
      )
    }
  }
}
