import Rulebook
import SourceText

/// What is asked of fields of the cover sheet (`rule-language.md`, 7.5).
extension Evaluation {
  func fieldTruth(_ number: Int, _ check: FieldCheck, matches: [Matches]) -> Truth {
    guard let found = fields[number] else {
      switch check {
      case .present: return paper.hasOpenBlock ? .unknown : .no
      case .missing: return paper.hasOpenBlock ? .unknown : .yes
      case .filled, .blank, .placeholder, .anyOf, .before, .after, .onOrBefore, .onOrAfter:
        return .unknown
      }
    }
    let field = paper.fields[found]
    switch check {
    case .present: return .yes
    case .missing: return .no
    case .filled: return state(of: field) { $0 == .filled }
    case .blank: return state(of: field) { $0 == .blank }
    case .placeholder: return state(of: field) { $0 == .placeholder }
    case .anyOf: return value(of: field, matches)
    case .before(let day): return date(of: found, day) { $0.last < $1 }
    case .after(let day): return date(of: found, day) { $0.first > $1 }
    case .onOrBefore(let day): return date(of: found, day) { $0.last <= $1 }
    case .onOrAfter(let day): return date(of: found, day) { $0.first >= $1 }
    }
  }

  /// The option or value that fits, else the whole value.
  func fieldEvidence(_ number: Int, _ check: FieldCheck, matches: [Matches]) -> [Spot] {
    guard let found = fields[number] else { return [] }
    let field = paper.fields[found]
    let whole = paper.spot(block: field.block)
    guard !whole.words.isEmpty else { return [] }
    switch check {
    case .anyOf:
      let fitting = values(of: field).filter { value in matches.contains { Self.fits(value, $0) } }
      return fitting.isEmpty ? [whole] : fitting.map { paper.spot($0) }
    case .present, .missing, .filled, .blank, .placeholder, .before, .after, .onOrBefore,
      .onOrAfter:
      return [whole]
    }
  }

  /// What could not be read hides the state of a field without words only.
  private func state(of field: SeenField, _ isIt: (SeenField.State) -> Bool) -> Truth {
    if field.isUnread, paper.blocks[field.block].words.isEmpty { return .unknown }
    return Truth(isIt(field.state))
  }

  /// The whole value, and each ticked option.
  private func values(of field: SeenField) -> [Range<Int>] {
    let whole = paper.blocks[field.block].words
    return field.options.isEmpty ? [whole] : field.options
  }

  private static func fits(_ value: Range<Int>, _ matches: Matches) -> Bool {
    matches.inside(value).contains { $0.run == value }
  }

  private func value(of field: SeenField, _ matches: [Matches]) -> Truth {
    let isFit = values(of: field).contains { value in
      !value.isEmpty && matches.contains { Self.fits(value, $0) }
    }
    if isFit { return field.isUnread && field.options.isEmpty ? .unknown : .yes }
    return field.isUnread ? .unknown : .no
  }

  private func date(
    of field: Int,
    _ test: DayTest,
    _ passes: (DaySpan, Day) -> Bool
  ) -> Truth {
    guard !paper.fields[field].isUnread, let span = firstDate(ofField: field),
      let day = test.day(paperDate)
    else { return .unknown }
    return Truth(passes(span, day))
  }
}
