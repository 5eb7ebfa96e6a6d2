/// The mini-markup of an example, with the bytes of the rule file it was read from.
package struct ExampleText: Hashable, Sendable {
  /// The text, escapes resolved.
  package let text: String
  /// Whether it was written between `"""`.
  package let isLong: Bool
  /// Where the text stands, quotation marks excluded.
  package let origin: Origin
}
