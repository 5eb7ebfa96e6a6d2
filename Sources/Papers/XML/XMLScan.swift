import CLibXML2

/// Goes over the raw bytes of a part, before it is parsed.
enum XMLScan {
  /// The places of every `<`.
  static func tags(of bytes: [UInt8]) -> Tags {
    Tags(bytes: bytes)
  }

  /// Walks from `<` to `<`.
  struct Tags: Sequence, IteratorProtocol {
    fileprivate let bytes: [UInt8]
    private var from = 0

    fileprivate init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> Int? {
      let start = from
      let distance = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { base in
          unsafe due_find(base + start, buffer.count - start, 0x3C)
        } ?? -1
      }
      guard distance >= 0 else { return nil }
      from = start + distance + 1
      return start + distance
    }
  }
}
