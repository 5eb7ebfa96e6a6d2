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

  private init(asOf: Day?, lines: [[Piece]]) {
    self.asOf = asOf
    self.lines = lines
  }

  init(_ example: Example) {
    asOf = example.asOf
    lines = example.text.text.split(separator: "\n")
      .map { PaperText.singleSpaced(String($0)) }.filter { !$0.isEmpty }
      .map(Self.pieces)
  }

  /// The same without the marks of the language at the beginning of fields and headings, for those
  /// who write papers and no rules.
  var asRead: RuleExample {
    RuleExample(
      asOf: asOf,
      lines: lines.map { line in
        guard let first = line.first, !first.isMarked else { return line }
        let marks = first.text.prefix { $0 == "#" }
        var text = first.text[...]
        if text.hasPrefix("@") {
          text = text.dropFirst()
        } else if text.dropFirst(marks.count).hasPrefix(" ") {
          text = text.dropFirst(marks.isEmpty ? 0 : marks.count + 1)
        }
        let rest = Array(line.dropFirst())
        return text.isEmpty ? rest : [Piece(text: String(text), isMarked: false)] + rest
      }
    )
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
