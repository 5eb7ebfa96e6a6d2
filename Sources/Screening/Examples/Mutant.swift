import Rulebook

/// One change of a definition, as reports show it.
struct Mutant {
  let kind: Operator
  let origin: Origin
  let before: String
  /// nil where it is taken out.
  let after: String?
  let skeleton: Survivor.Skeleton
  /// Whether *mentions* in an expectation becomes *affirms*.
  var asksNegation = false

  /// Shows a change, with the outcome of the unchanged rule in an example that notices it.
  init<Whole>(_ change: Change<Whole>, outcome: ExpectedOutcome? = nil) {
    self.init(change, example: "example \(outcome?.words ?? "…")")
  }

  /// Shows a change of a term.
  init<Whole>(_ change: Change<Whole>, ofTermThatMatches matches: Bool) {
    self.init(change, example: matches ? "matches" : "does not match")
  }

  private init<Whole>(_ change: Change<Whole>, example: String) {
    kind = change.kind
    origin = change.origin
    before = change.before
    after = change.after
    skeleton = Survivor.Skeleton(
      notice: change.notice.text,
      text: "\(example) \(Formatter.quoted(change.notice.words ?? "…"))"
    )
  }
}
