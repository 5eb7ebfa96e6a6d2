package import SourceText

/// What is asked of a field of the cover sheet.
package enum FieldTest: Hashable, Sendable {
  case present, missing, filled, blank, placeholder
  case anyOf([Phrase])
  case before(DayReference)
  case after(DayReference)
  case onOrBefore(DayReference)
  case onOrAfter(DayReference)
}

/// A day, or the paper date.
package enum DayReference: Hashable, Sendable {
  case day(Day)
  case paperDate(Origin)
}
