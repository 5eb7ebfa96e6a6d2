/// Where the lines of a text begin; turns byte offsets into lines and columns.
public struct LineTable: Hashable, Sendable {
  private let starts: [Int]
  /// How many scalars begin before each block of bytes, so that a column in a line of any length is
  /// found at once.
  private let scalarsBefore: [Int]

  private static let block = 256

  /// Finds the lines of `bytes`; a line ends with LF, CR LF or CR.
  ///
  /// A byte order mark takes no column.
  public init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        starts.append(index)
      }
    }
    self.starts = starts
    var scalars = 0
    var scalarsBefore: [Int] = []
    for (index, byte) in bytes.enumerated() {
      if index % Self.block == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    scalarsBefore.append(scalars)
    self.scalarsBefore = scalarsBefore
  }

  /// How many lines there are, at least one.
  public var count: Int { starts.count }

  /// The line, from 1, that holds the byte at `offset`.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset at which `line` (from 1) begins.
  public func start(ofLine line: Int) -> Int {
    starts[line - 1]
  }

  /// The line and column of the byte at `offset` of `bytes`, the text this table was made from.
  public func position(of offset: Int, in bytes: [UInt8]) -> Position {
    let line = line(at: offset)
    let start = starts[line - 1]
    let end = max(start, min(offset, bytes.count))
    let column = scalars(before: end, in: bytes) - scalars(before: start, in: bytes) + 1
    return Position(line: line, column: column)
  }

  private func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = offset / Self.block
    guard block < scalarsBefore.count else { return 0 }
    return bytes[block * Self.block..<offset].reduce(scalarsBefore[block]) { count, byte in
      byte & 0xC0 != 0x80 ? count + 1 : count
    }
  }
}
