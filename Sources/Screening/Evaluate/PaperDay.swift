import Papers
import SourceText

/// The paper date (`rule-language.md`, 6.5).
enum PaperDay {
  /// The date in the field `paper-date`, of a span its last day; else the one the reader found;
  /// else the as-of date.
  ///
  /// Nil while it cannot be known.
  static func find(in evaluation: Evaluation, asOf: Day?) -> Day? {
    let paper = evaluation.paper
    if let field = evaluation.book.paperDateField.flatMap({ evaluation.fields[$0] }) {
      guard !paper.fields[field].isUnread else { return nil }
      if let span = evaluation.firstDate(ofField: field) { return span.last }
    }
    if let found = paper.paper.date?.day { return found }
    return paper.hasOpenBlock ? nil : asOf
  }
}

extension Evaluation {
  /// The first date in the value of a field.
  func firstDate(ofField number: Int) -> DaySpan? {
    dateValue(ofField: number)?.span
  }

  func dateValue(ofField number: Int) -> (span: DaySpan, words: Range<Int>)? {
    let words = paper.blocks[paper.fields[number].block].words
    let values = occurrences.values
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].words.lowerBound < words.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < values.count, values[low].words.upperBound <= words.upperBound {
      if case .date(let span) = values[low].kind { return (span, values[low].words) }
      low += 1
    }
    return nil
  }
}
