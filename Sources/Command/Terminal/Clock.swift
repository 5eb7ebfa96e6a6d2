import Papers

/// The clock: how long something takes, and what day it is.
enum Clock {
  /// A budget that is spent after so many seconds.
  static func budget(seconds: Int) -> Budget {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    return Budget(seconds: seconds) { ContinuousClock.now >= end }
  }
}
