import CLibXML2

/// Finds names and namespaces by their pointers in the parser's dictionary.
struct XMLNames {
  private var names = PointerTable(capacity: 2_048)
  private var namespaces = PointerTable(capacity: 256)
  private var strictKeys: Set<UInt> = []

  /// Interns all known names in the dictionary of `context`.
  init(_ context: xmlParserCtxtPtr) {
    let dictionary = unsafe context.pointee.dict
    func key(_ text: String) -> UInt {
      UInt(bitPattern: unsafe xmlDictLookup(dictionary, text, -1))
    }
    for (index, name) in XMLName.allCases.enumerated() where name != .unknown {
      names.insert(key(name.rawValue), UInt16(index))
    }
    for (index, namespace) in XMLNamespace.allCases.enumerated() {
      for text in namespace.names {
        let key = key(text)
        namespaces.insert(key, UInt16(index))
        if text.hasPrefix(XMLNamespace.strict) { strictKeys.insert(key) }
      }
    }
  }

  func name(_ key: UInt) -> XMLName {
    names[key].map { Self.allNames[Int($0)] } ?? .unknown
  }

  func namespace(_ key: UInt) -> XMLNamespace {
    key == 0 ? .none : namespaces[key].map { Self.allNamespaces[Int($0)] } ?? .unknown
  }

  /// Whether the namespace is one of the strict family.
  func isStrict(_ key: UInt) -> Bool {
    strictKeys.contains(key)
  }

  private static let allNames = XMLName.allCases
  private static let allNamespaces = XMLNamespace.allCases
}

/// An open hash from pointers to small numbers.
private struct PointerTable {
  private var keys: [UInt]
  private var values: [UInt16]
  private let mask: Int

  /// `capacity` is a power of two, well above what is put in.
  init(capacity: Int) {
    keys = [UInt](repeating: 0, count: capacity)
    values = [UInt16](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  mutating func insert(_ key: UInt, _ value: UInt16) {
    var slot = slot(of: key)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  subscript(key: UInt) -> UInt16? {
    var slot = slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func slot(of key: UInt) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
