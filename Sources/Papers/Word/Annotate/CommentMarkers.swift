/// The markers of comments, as edits of the main part.
struct CommentMarkers {
  /// What is to stand at one place.
  private struct Spot {
    var ends: [Int] = []
    var starts: [Int] = []
    /// Comments that begin and end here.
    var points: [Int] = []
    var cut: RunSplit.Cut?
    var needsParagraph = false
  }

  private let word: WordPrefix
  private let part: [UInt8]
  private var spots: [Int: Spot] = [:]

  /// The edits that put the markers of each comment, by its number, where its anchor says.
  static func splices(
    _ anchors: [(id: Int, anchor: Anchor)],
    in part: [UInt8],
    word: WordPrefix
  ) -> [Splice] {
    var markers = CommentMarkers(part, word: word)
    for (id, anchor) in anchors { markers.add(id, anchor) }
    return markers.splices
  }

  private init(_ part: [UInt8], word: WordPrefix) {
    self.part = part
    self.word = word
  }

  private mutating func add(_ id: Int, _ anchor: Anchor) {
    let (start, end) = (anchor.start, anchor.end)
    guard start.offset < end.offset else {
      spots[start.offset, default: Spot()].points.append(id)
      if anchor.needsParagraph { spots[start.offset]?.needsParagraph = true }
      return
    }
    spots[start.offset, default: Spot()].starts.append(id)
    spots[end.offset, default: Spot()].ends.append(id)
    // The cut of one place is the same whoever asks for it, but for the numbers of changes.
    if spots[start.offset]?.cut == nil { spots[start.offset]?.cut = start.cut }
    if spots[end.offset]?.cut == nil { spots[end.offset]?.cut = end.cut }
  }

  private var splices: [Splice] {
    var splices: [Splice] = []
    var preserved: Set<Int> = []
    for (offset, spot) in spots.sorted(by: { $0.key < $1.key }) {
      var marks: [UInt8] = []
      for id in spot.ends { marks += end(id) }
      for id in spot.points { marks += start(id) + end(id) }
      for id in spot.starts { marks += start(id) }
      guard let cut = spot.cut else {
        splices.append(
          spot.needsParagraph
            ? Splice(at: offset, inserting: word.element("p", "", marks))
            : inserting(marks, at: offset)
        )
        continue
      }
      if let place = cut.preserve, preserved.insert(place).inserted {
        splices.append(Splice(at: place, inserting: Array(" xml:space=\"preserve\"".utf8)))
      }
      splices.append(Splice(at: offset, inserting: cut.closing + marks + cut.opening))
    }
    return splices.sorted { $0.offset < $1.offset }
  }

  /// Before `offset`, which may be the end of a paragraph without content.
  private func inserting(_ marks: [UInt8], at offset: Int) -> Splice {
    let slash = offset - 2
    guard slash > 0, part[slash..<offset].elementsEqual("/>".utf8),
      let open = part[..<slash].lastIndex(of: UInt8(ascii: "<")),
      let tag = RawTags(part, in: open..<offset).first(where: { _ in true }), tag.kind == .empty,
      part[tag.local].elementsEqual("p".utf8)
    else { return Splice(at: offset, inserting: marks) }
    let name = part[tag.range.lowerBound + 1..<tag.local.upperBound]
    return Splice(
      at: slash,
      removing: Array("/>".utf8),
      inserting: Array(">".utf8) + marks + Array("</".utf8) + name + Array(">".utf8)
    )
  }

  private func start(_ id: Int) -> [UInt8] {
    word.empty("commentRangeStart", id: id)
  }

  private func end(_ id: Int) -> [UInt8] {
    word.empty("commentRangeEnd", id: id)
      + word.element("r", "", word.emptyInside("commentReference", id: id))
  }
}
