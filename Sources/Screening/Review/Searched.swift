/// What was read in vain.
public struct Searched: Hashable, Codable, Sendable {
  public let finder: String
  /// The scope in words, such as `the paper`.
  public let scope: String
  public let words: Int
  public let blocks: Int
  /// Unread regions in the scope.
  public let unread: Int

  package init(finder: String, scope: String, words: Int, blocks: Int, unread: Int) {
    self.finder = finder
    self.scope = scope
    self.words = words
    self.blocks = blocks
    self.unread = unread
  }
}
