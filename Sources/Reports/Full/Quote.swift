import Screening

/// Words of a paper with carets under them, and what the carets mean.
struct Quote {
  private struct Remark {
    var marked: [Range<Int>]
    let text: String
  }

  private let text: String
  private let block: Int
  private var remarks: [Remark]

  /// The words at a place, if the review may show them.
  init?(_ place: Passage?, _ remark: String) {
    guard let place, let text = place.text else { return nil }
    self.text = text
    block = place.block
    remarks = [Remark(marked: place.marked.map { $0.from..<$0.to }, text: remark)]
  }

  /// Takes over the remarks of another quote of the same words; says whether it did.
  mutating func join(_ other: Quote) -> Bool {
    guard text == other.text, block == other.block else { return false }
    for remark in other.remarks {
      if let known = remarks.firstIndex(where: { $0.text == remark.text }) {
        remarks[known].marked = (remarks[known].marked + remark.marked)
          .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      } else {
        remarks.append(remark)
      }
    }
    return true
  }

  func lines(_ layout: TextLayout, _ paint: Paint) -> [String] {
    let marks = remarks.flatMap(\.marked)
    let (safe, moved) = SafeText.line(text, marking: marks)
    let scalars = Array(safe.unicodeScalars)
    let room = layout.width - Self.margin.count
    var rest = moved[...]
    let placed = remarks.map { remark in
      defer { rest = rest.dropFirst(remark.marked.count) }
      return Remark(marked: Array(rest.prefix(remark.marked.count)), text: remark.text)
    }
    return TextLayout.pieces(of: scalars, first: room, rest: room).flatMap { piece in
      [paint.faint(Self.margin) + TextLayout.string(scalars[piece])]
        + placed.flatMap { carets(of: $0, under: piece, of: scalars, room, paint) }
    }
  }

  private static let margin = "    | "

  /// The carets of one remark under a line; the remark follows the last of them.
  private func carets(
    of remark: Remark,
    under piece: Range<Int>,
    of scalars: [Unicode.Scalar],
    _ room: Int,
    _ paint: Paint
  ) -> [String] {
    var line = ""
    var used = 0
    for mark in remark.marked {
      let part = mark.clamped(to: piece)
      guard !part.isEmpty else { continue }
      let start = max(used, TextLayout.columns(of: scalars[piece.lowerBound..<part.lowerBound]))
      let end = TextLayout.columns(of: scalars[piece.lowerBound..<part.upperBound])
      let count = max(used == 0 ? 1 : 0, end - start)
      line += String(repeating: " ", count: start - used)
      line += String(repeating: "^", count: count)
      used = start + count
    }
    guard !line.isEmpty else { return [] }
    let margin = paint.faint(Self.margin)
    guard remark.marked.allSatisfy({ $0.upperBound <= piece.upperBound }) else {
      return [margin + paint.strong(line)]
    }
    let words = SafeText.line(remark.text)
    if used + 1 + TextLayout.columns(of: words.unicodeScalars) <= room {
      return [margin + paint.strong(line) + " " + words]
    }
    return [margin + paint.strong(line)]
      + TextLayout(width: room).lines(words).map { margin + $0 }
  }
}

/// Colours for screens; without them every text is what it was.
struct Paint {
  let isOn: Bool

  func strong(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func faint(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  func title(_ text: String) -> String { isOn ? "\u{1B}[1;36m\(text)\u{1B}[0m" : text }
}
