import Rulebook
import SourceText

/// Whether a rule is in force on the judging date (`rule-language.md`, 7.7).
enum InForce: Hashable {
  case yes
  /// Not yet; in its days of notice it is coming.
  case notYet(from: Day, isComing: Bool)
  case ended(Day)
  case retired(Day, replacedBy: String?)
  /// The day is unknown.
  case unknown

  init(_ rule: Rulebook::Rule, on day: Day?) {
    guard rule.effective != nil || rule.retired != nil else {
      self = .yes
      return
    }
    guard let day else {
      self = .unknown
      return
    }
    if let retired = rule.retired, day >= retired.day {
      self = .retired(retired.day, replacedBy: retired.replacedBy?.text)
    } else if let dates = rule.effective, day < dates.from {
      let isComing = dates.notice.map { dates.from.number - day.number <= $0 } ?? false
      self = .notYet(from: dates.from, isComing: isComing)
    } else if let until = rule.effective?.until, day > until {
      self = .ended(until)
    } else {
      self = .yes
    }
  }
}
