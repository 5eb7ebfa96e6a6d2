/// How long reading may take.
///
/// It owns no clock: it asks the closure that the caller gives.
public struct Budget: Sendable {
  /// The seconds that the message names when the time is up.
  let seconds: Int
  private let isSpent: @Sendable () -> Bool

  /// Makes a budget of `seconds` that `isSpent` watches; it is asked every few thousand events.
  public init(seconds: Int, isSpent: @escaping @Sendable () -> Bool) {
    self.seconds = seconds
    self.isSpent = isSpent
  }

  /// A budget that is never spent.
  public static let unlimited = Budget(seconds: 0) { false }

  /// Throws the refusal once the time is up; asks at one of 1,024 steps only.
  func check(at step: Int) throws(PaperError) {
    if step & 1_023 == 0, let refusal { throw refusal }
  }

  /// The refusal, once the time is up.
  var refusal: PaperError? {
    isSpent() ? .tooSlow(seconds: seconds) : nil
  }
}
