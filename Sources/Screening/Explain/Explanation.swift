/// Why a condition is what it is: for people and tools; it decides nothing (`rule-language.md`,
/// 7.10).
package struct Explanation: Hashable, Codable, Sendable {
  /// Where was looked.
  package struct Place: Hashable, Codable, Sendable {
    /// The scope in words.
    package let scope: String
    package let words: Int
    /// Unread blocks, cells and fields in it.
    package let unread: Int
    /// Why the scope speaks of nothing.
    package let absence: String?
  }

  /// In canonical form.
  package let text: String
  package let value: Truth
  /// How many places show it; nil where the condition looks for nothing itself.
  package let found: Int?
  /// The words that show it, as far as they may be shown, at most 20.
  package let evidence: [String]
  package let place: Place?
  /// What it is made of; of a named condition what the name stands for.
  package let parts: [Explanation]
}
