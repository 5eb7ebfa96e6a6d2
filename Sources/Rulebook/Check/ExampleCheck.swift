import SourceText

/// Checks that examples and tests of terms can be read and that what they mark can be asserted
/// (`rule-language.md`, 9.1 and 9.2).
struct ExampleCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ set: DefinitionSet) {
    for term in set.terms {
      for test in term.tests {
        check(test.text, refusingMarks: test.matches ? nil : .nothingToMark)
      }
    }
    for (_, rule) in set.rules {
      for clause in rule.clauses {
        guard case .example(let example) = clause.content else { continue }
        check(
          example.text,
          refusingMarks: example.outcome == .notApplicable ? .noEvidence : nil
        )
      }
    }
  }

  private mutating func check(_ text: ExampleText, refusingMarks message: Diagnostic.Message?) {
    let bytes = Array(text.text.utf8)
    let place = text.origin.place
    do throws(NotationError) {
      let paper = try NotationParser.parse(bytes)
      guard let message, paper.hasMarks else { return }
      let quotes = text.isLong ? 3 : 1
      let start = max(0, place.range.lower - quotes)
      diagnostics.append(
        Diagnostic(
          message,
          at: .init(file: place.file, range: TextRange(start, place.range.upper + quotes)),
          help: "take the [[ ]] out"
        )
      )
    } catch {
      let start = min(place.range.lower + error.offset, place.range.upper)
      // On one line no escape stands before the line's first character, so offsets agree there.
      let length = bytes[min(error.offset, bytes.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
        .count
      let end = min(start + length, place.range.upper)
      diagnostics.append(
        Diagnostic(
          .cannotBeRead(error.message),
          at: .init(file: place.file, range: TextRange(start, max(start, end)))
        )
      )
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func cannotBeRead(_ reason: String) -> Self {
    Self(code: "E070", text: "this example cannot be read: \(reason)")
  }

  fileprivate static let noEvidence = Self(
    code: "E072",
    text: "an example that is not applicable has no evidence to mark"
  )

  fileprivate static let nothingToMark = Self(
    code: "E072",
    text: "an example that does not match has nothing to mark"
  )
}
