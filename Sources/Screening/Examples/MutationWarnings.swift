import Rulebook
import SourceText

/// The survivors that are warnings too (`rule-language.md`, 9.3 and 11).
enum MutationWarnings {
  static func warnings(about survivors: [Mutant]) -> [Diagnostic] {
    var limits: [Diagnostic.Place: [Mutant]] = [:]
    var warnings: [Diagnostic] = []
    for mutant in survivors {
      switch mutant.kind {
      case .distance, .number, .parameter: limits[mutant.origin.place, default: []].append(mutant)
      case .polarity:
        guard mutant.asksNegation else { continue }
        warnings.append(
          Diagnostic(
            .noNegated(mutant.before),
            .warning,
            at: mutant.origin.place,
            help: "say affirms, or add: \(mutant.skeleton.text)"
          )
        )
      case .andOr, .dropPart, .dropNot, .negate, .quantifier, .date, .dropFilter, .dropWithout,
        .dropSame, .widen, .dropClause, .phrase:
        break
      }
    }
    warnings += limits.map { place, mutants in
      let help = mutants.first.map { "add one where \($0.skeleton.notice)" }
      return Diagnostic(
        .noSide(mutants[0].before, mutants.compactMap(\.after)),
        .warning,
        at: place,
        help: help
      )
    }
    return warnings.sorted { left, right in
      (left.place.file, left.place.range.lower, left.code, left.message)
        < (right.place.file, right.place.range.lower, right.code, right.message)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noSide(_ limit: String, _ others: [String]) -> Self {
    let listed = others.map { "\"\($0)\"" }.joined(separator: " or ")
    return Self(code: "W140", text: "no example tells \"\(limit)\" from \(listed)")
  }

  fileprivate static func noNegated(_ statement: String) -> Self {
    Self(code: "W141", text: "no example tells whether a negated mention counts: \(statement)")
  }
}
