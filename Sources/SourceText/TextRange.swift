/// A half-open range of bytes in a text.
public struct TextRange: Hashable, Sendable {
  private let from: UInt32
  private let to: UInt32

  /// Makes the range from `lower` up to, not including, `upper`.
  public init(_ lower: Int, _ upper: Int) {
    from = UInt32(lower)
    to = UInt32(upper)
  }

  /// The offset of the first byte.
  public var lower: Int { Int(from) }
  /// The offset one past the last byte.
  public var upper: Int { Int(to) }
  /// How many bytes.
  public var count: Int { Int(to) - Int(from) }
  /// Whether the range holds no byte.
  public var isEmpty: Bool { from == to }
  /// The same as a range of the standard library, to slice with.
  public var indices: Range<Int> { Int(from)..<Int(to) }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: TextRange) -> Bool {
    from <= other.from && other.to <= to
  }

  /// The smallest range that holds both.
  public func hull(_ other: TextRange) -> TextRange {
    TextRange(min(lower, other.lower), max(upper, other.upper))
  }
}
