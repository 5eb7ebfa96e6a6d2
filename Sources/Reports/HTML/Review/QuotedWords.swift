import Screening

/// Words of a paper on a page, with those that count marked.
struct QuotedWords {
  let place: Passage
  private let text: String
  private var marks: [Range<Int>]

  /// The words at a place, if the review may show them.
  init?(_ place: Passage) {
    guard let text = place.text else { return nil }
    self.place = place
    self.text = text
    marks = place.marked.map { $0.from..<$0.to }
  }

  /// Takes over the marks of another quote of the same words; says whether it did.
  mutating func join(_ other: QuotedWords) -> Bool {
    guard text == other.text, place.block == other.place.block else { return false }
    marks += other.marks
    return true
  }

  /// Writes the words in quotation marks, and under them what is to be said of them.
  func write(_ html: inout HTMLWriter, remark: String? = nil) {
    html.element(.blockquote, [.outside]) { html in
      html.element(.p, [.outside]) { html in
        html.text("\u{201C}")
        for piece in pieces {
          if piece.isMarked { html.element(.mark, piece.text) } else { html.text(piece.text) }
        }
        html.text("\u{201D}")
      }
      if let remark { html.element(.p, [.style(.small), .outside], remark) }
    }
  }

  private var pieces: [RuleExample.Piece] {
    let scalars = Array(text.unicodeScalars)
    var isMarked = [Bool](repeating: false, count: scalars.count)
    for mark in marks {
      for index in mark.clamped(to: 0..<scalars.count) { isMarked[index] = true }
    }
    // A mark round every word marks none.
    if zip(scalars, isMarked).allSatisfy({ $1 || !$0.properties.isAlphabetic }) {
      return [RuleExample.Piece(text: text, isMarked: false)]
    }
    var pieces: [RuleExample.Piece] = []
    var start = 0
    for index in scalars.indices
    where index + 1 == scalars.count || isMarked[index] != isMarked[index + 1] {
      let words = String(String.UnicodeScalarView(scalars[start...index]))
      pieces.append(RuleExample.Piece(text: words, isMarked: isMarked[start]))
      start = index + 1
    }
    return pieces
  }
}
