/// The bounds within which a paper is read (`papers.md`, section 3).
public struct Limits: Hashable, Sendable {
  /// Bytes of the file.
  public var fileSize = 50_000_000
  /// Bytes of one XML part, unpacked.
  public var partSize = 256 << 20
  /// Bytes of all parts that are read, unpacked.
  public var totalSize = 512_000_000
  /// How many times its packed size a part over `ratioFloor` may unpack to.
  public var ratio = 200
  public var ratioFloor = 1 << 20
  /// Members of a container.
  public var memberCount = 10_000
  /// Bytes of text of a paper.
  public var textSize = 64 << 20
  public var blockCount = 1_000_000
  public var cellCount = 1_000_000
  /// Bytes of names and titles, counted as often as blocks and spans repeat them.
  public var repeatedSize = 256 << 20
  public var seconds = 20

  static let standard = Limits()

  /// Makes the limits with their defaults.
  public init() {}

  /// Nesting of XML elements.
  ///
  /// libxml2 stops at the same depth.
  static let depth = 256
  static let attributes = 4_096
  static let namespaces = 512
  static let columns = 1_024
  static let styleChain = 32
  static let listLinks = 8
  static let chunkDepth = 2
}
