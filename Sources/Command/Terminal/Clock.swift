import Glibc
import Papers
import SourceText

/// The clock: how long something takes, and what day it is.
enum Clock {
  /// A budget that is spent after so many seconds.
  static func budget(seconds: Int) -> Budget {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    return Budget(seconds: seconds) { ContinuousClock.now >= end }
  }

  /// The day that it is here; nil where this computer's calendar is out of all bounds.
  static var today: Day? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe Day(
      year: Int(parts.tm_year) + 1_900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
  }
}
