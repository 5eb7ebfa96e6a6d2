import SourceText
import Yams

/// The text of a settings file, which messages show.
struct SettingsText {
  let name: String
  /// nil where the bytes are no UTF-8.
  let decoded: String?
  private let lines: [Substring]

  init(_ bytes: [UInt8], name: String) {
    self.name = name
    decoded = String(validating: bytes, as: UTF8.self)
    lines =
      decoded?.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      ?? []
  }

  // Invariant: the reader of YAML goes down into itself, and no setting stands deeper than this.
  private static let deepest = 100

  /// The first line that goes deeper than settings can; nil where none does.
  var tooDeepLine: Int? {
    var depth = 0
    for (number, line) in lines.enumerated() {
      let marks = line.prefix { "-? ".contains($0) }.count { $0 != " " }
      for character in line.unicodeScalars {
        if character == "[" || character == "{" { depth += 1 }
        if character == "]" || character == "}" { depth -= 1 }
        if depth > Self.deepest { return number + 1 }
      }
      if marks > Self.deepest { return number + 1 }
    }
    return nil
  }

  // Invariant: no more of a line is shown.
  private static let mostShown = 100

  /// What is wrong at a place, with the line and marks under what is meant.
  func problem(
    line: Int,
    column: Int,
    length: Int,
    _ message: String,
    help: String? = nil
  ) -> Failure.Problem {
    let message = "\(name):\(line):\(column): \(message)"
    guard lines.indices.contains(line - 1) else {
      return Failure.Problem(message: message, help: help)
    }
    let shown = lines[line - 1].unicodeScalars.prefix(Self.mostShown)
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 3 - number.count))
    let before = min(max(column, 1) - 1, shown.count)
    let marks = max(1, min(length, shown.count - before))
    let empty = String(repeating: " ", count: max(3, number.count) + 1)
    return Failure.Problem(
      message: message,
      details: [
        "\(margin)\(number) | \(String(shown))",
        "\(empty)| " + String(repeating: " ", count: before) + String(repeating: "^", count: marks),
      ],
      help: help
    )
  }

  /// What the reader of YAML says, in our words where it is more than that it is none.
  func problems(of error: YamlError) -> [Failure.Problem] {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return [
        self.problem(
          line: mark.line,
          column: mark.column,
          length: 1,
          "this is not YAML: \(problem)"
        )
      ]
    case .duplicatedKeysInMapping(let keys, let context):
      return keys.map { key in
        let place = second(key, after: context.mark.line)
        return self.problem(
          line: place.line,
          column: place.column,
          length: key.unicodeScalars.count,
          "\"\(key)\" is given twice"
        )
      }
    case .reader(let problem, _, _, _):
      return [self.problem(line: 1, column: 1, length: 1, "this is not YAML: \(problem)")]
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return [self.problem(line: 1, column: 1, length: 1, "this is not YAML")]
    }
  }

  /// Where a key stands for the second time, as far as lines tell.
  private func second(_ key: String, after first: Int) -> Position {
    let indent = lines.indices.contains(first - 1) ? Self.indent(of: lines[first - 1]) : 0
    for (number, line) in lines.enumerated() where number + 1 > first {
      let rest = line.drop { $0 == " " }
      guard Self.indent(of: line) == indent, rest.hasPrefix(key) else { continue }
      if rest.dropFirst(key.count).first(where: { $0 != " " }) == ":" {
        return Position(line: number + 1, column: indent + 1)
      }
    }
    return Position(line: first, column: indent + 1)
  }

  private static func indent(of line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
