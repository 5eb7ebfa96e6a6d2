/// Words that made a rule apply, or that decided what it expects.
public struct Evidence: Hashable, Codable, Sendable {
  /// Which part of the rule found the words.
  public enum Side: String, Hashable, Codable, Sendable {
    case applies, expects
  }

  public let side: Side
  /// The finder as the rule spells it, in canonical form.
  public let finder: String
  /// The words, if the review may show them.
  public let words: String?
  public let place: Passage?

  package init(side: Side, finder: String, words: String?, place: Passage?) {
    self.side = side
    self.finder = finder
    self.words = words
    self.place = place
  }
}
