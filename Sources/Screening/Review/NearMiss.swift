/// Words that almost counted, and why they did not (`rule-language.md`, 7.9).
public struct NearMiss: Hashable, Codable, Sendable {
  /// Why the words did not count.
  public enum Kind: String, Hashable, Codable, Sendable {
    case negated
    case tooFar = "too-far"
    case excepted, outside
  }

  public let kind: Kind
  /// The cue, the distance and its limit, the exception, or nothing.
  public let because: String
  public let finder: String
  public let words: String?
  public let place: Passage

  package init(kind: Kind, because: String, finder: String, words: String?, place: Passage) {
    self.kind = kind
    self.because = because
    self.finder = finder
    self.words = words
    self.place = place
  }
}
