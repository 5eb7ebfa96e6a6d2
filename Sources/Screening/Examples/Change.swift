import Rulebook

/// One change of a value that rules are made of, and what a paper must hold to notice it.
struct Change<Whole> {
  let kind: Operator
  let origin: Origin
  /// The part that is changed, in canonical words.
  let before: String
  /// What it becomes; nil where it is taken out.
  let after: String?
  let whole: Whole
  var notice: Notice

  init(
    _ kind: Operator,
    at origin: Origin,
    _ before: String,
    to after: String?,
    _ whole: Whole,
    _ notice: Notice
  ) {
    self.kind = kind
    self.origin = origin
    self.before = before
    self.after = after
    self.whole = whole
    self.notice = notice
  }

  /// The same change, of what holds the value.
  func map<Other>(_ lift: (Whole) -> Other) -> Change<Other> {
    Change<Other>(
      kind,
      at: origin,
      before,
      to: after,
      lift(whole),
      notice
    )
  }

  /// The same change inside something that is the opposite of the value.
  var opposite: Self { noticed(by: notice.opposite) }

  /// The same change inside something of which the value alone tells nothing.
  var untold: Self { noticed(by: notice.untold) }

  func noticed(by notice: Notice) -> Self {
    var change = self
    change.notice = notice
    return change
  }
}
