/// The pieces of each paragraph, in order, though a box's pieces stand among its anchor's.
struct PieceOrder {
  private var order: [Int]
  private var starts: [Int]

  init(_ document: WordDocument) {
    starts = [Int](repeating: 0, count: document.paragraphs.count + 1)
    for piece in document.pieces { starts[Int(piece.paragraph) + 1] += 1 }
    for index in document.paragraphs.indices { starts[index + 1] += starts[index] }
    order = [Int](repeating: 0, count: document.pieces.count)
    var next = starts
    for (index, piece) in document.pieces.enumerated() {
      order[next[Int(piece.paragraph)]] = index
      next[Int(piece.paragraph)] += 1
    }
  }

  func of(_ paragraph: Int) -> ArraySlice<Int> {
    order[starts[paragraph]..<starts[paragraph + 1]]
  }
}
