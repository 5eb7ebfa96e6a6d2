import Rulebook
import SourceText

/// An example of a rule as people read it: its lines, and which words count as evidence.
struct RuleExample: Sendable {
  /// Words that are all marked, or none of them.
  struct Piece: Hashable, Sendable {
    let text: String
    let isMarked: Bool
  }

  let asOf: Day?
  let lines: [[Piece]]

  init(_ example: Example) {
    asOf = example.asOf
    lines = example.text.text.split(separator: "\n")
      .map { PaperText.singleSpaced(String($0)) }.filter { !$0.isEmpty }
      .map(Self.pieces)
  }

  /// In quotation marks on one line, nothing marked.
  var text: String {
    let text = lines.map { $0.map(\.text).joined() }.joined(separator: " / ")
    return "\"\(text)\"" + (date.map { " (\($0))" } ?? "")
  }

  /// On which date it is judged, where that is said.
  var date: String? { asOf.map { "as of \($0)" } }

  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var isMarked = false
    var rest = Substring(line)
    while let first = rest.first {
      if rest.hasPrefix("[[") || rest.hasPrefix("]]") {
        if !words.isEmpty { pieces.append(Piece(text: words, isMarked: isMarked)) }
        words = ""
        isMarked = first == "["
        rest = rest.dropFirst(2)
      } else {
        words.append(first)
        rest = rest.dropFirst()
      }
    }
    return words.isEmpty ? pieces : pieces + [Piece(text: words, isMarked: isMarked)]
  }
}
