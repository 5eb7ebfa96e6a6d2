/// Takes a Flat OPC file apart: each `pkg:part` is a part of the package, where it stands.
struct FlatPackageReader: XMLReader {
  private let text: [UInt8]
  private var parts: [XMLPart] = []
  private var types: [(name: String, type: String)] = []
  private var name = ""
  private var declarations: [[UInt8]] = []
  private var contentStart: Int?
  private var encoded: [UInt8]?

  private init(_ text: [UInt8]) {
    self.text = text
  }

  /// The container in a file of UTF-8 text called `name`.
  static func container(
    in text: [UInt8],
    name: String,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Container {
    let parser = XMLParser(budget: budget)
    let part = XMLPart(name: name, bytes: text)
    let reader = try parser.read(part, with: FlatPackageReader(text)).reader
    var names: Set<String> = []
    for (name, _) in reader.types where !names.insert(name.lowercased()).inserted {
      throw .ambiguous("two parts have the same name")
    }
    return Container(flat: reader.parts, types: ContentTypes(reader.types), limits: limits)
  }

  mutating func start(_ tag: XMLTag) {
    guard tag.namespace == .package, contentStart == nil else { return }
    if tag.name == .part {
      let name = tag.string(.name) ?? ""
      self.name = name.hasPrefix("/") ? String(name.dropFirst()) : name
      types.append((self.name, tag.string(.contentType) ?? ""))
    }
    declarations.append(Declarations.of(text[tag.start..<tag.end]))
    if tag.name == .xmlData { contentStart = tag.end }
    if tag.name == .binaryData { encoded = [] }
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    if encoded != nil { encoded?.append(text) }
  }

  mutating func end(_ end: XMLEnd) {
    guard end.namespace == .package else { return }
    if end.name == .xmlData, let start = contentStart {
      contentStart = nil
      var stop = min(end.offset, text.count) - 1
      while stop > start, text[stop] != UInt8(ascii: "<") { stop -= 1 }
      addPart(start..<max(start, stop))
    } else if end.name == .binaryData, let bytes = encoded {
      encoded = nil
      parts.append(XMLPart(name: name, bytes: Base64.decode(bytes)))
    }
    if contentStart == nil, !declarations.isEmpty { declarations.removeLast() }
  }

  /// A part is a slice of the file; what is declared outside it is put into its first tag, and the
  /// base of its offsets makes up for that.
  private mutating func addPart(_ range: Range<Int>) {
    var slice = Array(text[range])
    var inserted: [UInt8] = []
    if let open = slice.firstIndex(of: UInt8(ascii: "<")),
      let nameEnd = slice[(open + 1)...].firstIndex(where: {
        $0 <= 0x20 || $0 == 0x2F || $0 == 0x3E
      }),
      let close = slice[nameEnd...].firstIndex(of: UInt8(ascii: ">"))
    {
      let own = Declarations.names(Declarations.of(slice[open...close]))
      var seen = Set(own)
      for outer in declarations.reversed() {
        for declaration in Declarations.list(outer)
        where seen.insert(Declarations.name(declaration)).inserted {
          inserted += [0x20] + declaration
        }
      }
      slice.insert(contentsOf: inserted, at: nameEnd)
    }
    parts.append(XMLPart(name: name, bytes: slice, base: range.lowerBound - inserted.count))
  }
}

/// The namespace declarations of a start tag, as they are written, one a line.
private enum Declarations {
  static func of(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    var found: [UInt8] = []
    var index = tag.startIndex
    var quote: UInt8 = 0
    while index < tag.endIndex {
      let byte = tag[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        index += 1
      } else if byte <= 0x20, tag[(index + 1)...].starts(with: "xmlns".utf8),
        let open = tag[index...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = tag[(open + 1)...].firstIndex(of: tag[open])
      {
        found += tag[(index + 1)...close].filter { $0 > 0x20 } + [0x0A]
        index = close + 1
      } else {
        if byte == 0x22 || byte == 0x27 { quote = byte }
        index += 1
      }
    }
    return found
  }

  static func list(_ declarations: [UInt8]) -> [[UInt8]] {
    declarations.split(separator: 0x0A).map { Array($0) }
  }

  static func names(_ declarations: [UInt8]) -> [[UInt8]] {
    list(declarations).map(name)
  }

  static func name(_ declaration: [UInt8]) -> [UInt8] {
    Array(declaration.prefix { $0 != UInt8(ascii: "=") })
  }
}

/// RFC 4648; characters that are none of its own are passed over.
private enum Base64 {
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var value: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard let digit = digit(byte) else { continue }
      value = value << 6 | digit
      count += 1
      if count % 4 != 1 {
        let shift = UInt32(6 - 2 * ((count - 1) % 4))
        decoded.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
