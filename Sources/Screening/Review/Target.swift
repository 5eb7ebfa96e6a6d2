/// What a rule was asked about: the paper, or one part of it.
public struct Target: Hashable, Codable, Sendable {
  /// The kinds of target.
  public enum Kind: String, Hashable, Codable, Sendable {
    case paper, section, heading, paragraph, sentence, item, table, row, column, cell, footnote
  }

  public let kind: Kind
  public let place: Passage?

  package init(kind: Kind, place: Passage?) {
    self.kind = kind
    self.place = place
  }
}
