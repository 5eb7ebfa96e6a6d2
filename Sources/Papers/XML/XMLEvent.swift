import CLibXML2

/// Takes the elements and texts of one XML part as they come.
///
/// Elements of markup compatibility are worked out before: of alternate content only the branch
/// that holds arrives.
protocol XMLReader {
  /// An element begins.
  mutating func start(_ tag: XMLTag)
  /// An element ends.
  mutating func end(_ end: XMLEnd)
  /// A piece of the text between two tags; one text may come in several pieces.
  mutating func text(_ text: Swift::Span<UInt8>)
  /// A branch that no program would choose begins or has ended.
  mutating func unselected(_ begins: Bool)
  /// Why reading must stop; asked now and then, and at the end.
  var refusal: PaperError? { get }
  /// Whether all that stands in the part arrives, every branch of alternate content too.
  static var readsAll: Bool { get }
}

extension XMLReader {
  mutating func end(_ end: XMLEnd) {}
  mutating func text(_ text: Swift::Span<UInt8>) {}
  mutating func unselected(_ begins: Bool) {}
  var refusal: PaperError? { nil }
  static var readsAll: Bool { false }
}

/// The start tag of an element; good only while the reader's `start` runs.
@safe struct XMLTag {
  let name: XMLName
  let namespace: XMLNamespace
  /// How deep it stands, from 1; what a reader is not told of is not counted.
  let depth: Int

  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int
  private let local: UnsafePointer<xmlChar>?
  private let uri: UnsafePointer<xmlChar>?
  // Invariant: the parse outlives the call that hands the tag over.
  private unowned(unsafe) let parse: XMLParse

  init(
    local: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int,
    parse: XMLParse
  ) {
    name = parse.names.name(UInt(bitPattern: local))
    namespace = parse.names.namespace(UInt(bitPattern: uri))
    depth = 0
    unsafe self.attributes = attributes
    self.count = count
    unsafe self.local = local
    unsafe self.uri = uri
    unsafe self.parse = parse
  }

  private init(_ tag: XMLTag, depth: Int) {
    (name, namespace, self.depth, count) = (tag.name, tag.namespace, depth, tag.count)
    unsafe attributes = tag.attributes
    unsafe local = tag.local
    unsafe uri = tag.uri
    unsafe parse = tag.parse
  }

  /// The same tag, as a reader is told of it.
  func delivered(at depth: Int) -> XMLTag { XMLTag(self, depth: depth) }

  /// The local name as it is written, also of one that is not known.
  var localName: String { unsafe local.map { unsafe String(cString: $0) } ?? "" }

  /// The namespace's pointer in the dictionary, as a number.
  var namespaceKey: UInt { UInt(bitPattern: unsafe uri) }

  /// Whether an attribute is of the namespace with this pointer.
  func hasAttribute(from namespace: UInt) -> Bool {
    for index in 0..<count where UInt(bitPattern: unsafe attributes?[index * 5 + 2]) == namespace {
      return true
    }
    return false
  }

  /// Where its `<` stands in the part.
  var start: Int { unsafe parse.startOffset }

  /// One past the `>` of the start tag.
  var end: Int { unsafe parse.startTagEnd }

  /// Whether white space at the ends of its text counts.
  var preservesSpace: Bool { unsafe parse.preservesSpace }

  /// The bytes of an attribute's value, given to `body`; nil if there is none.
  ///
  /// Without `namespace` the attribute has none or its element's.
  func withValue<Answer>(
    _ name: XMLName,
    in namespace: XMLNamespace? = nil,
    _ body: (Swift::Span<UInt8>) -> Answer
  ) -> Answer? {
    for index in 0..<count {
      guard let attribute = unsafe attributes?.advanced(by: index * 5),
        unsafe parse.names.name(UInt(bitPattern: attribute[0])) == name
      else { continue }
      let home = unsafe attribute[2]
      if let namespace {
        guard unsafe parse.names.namespace(UInt(bitPattern: home)) == namespace else { continue }
      } else if unsafe home != nil, unsafe home != uri {
        guard unsafe parse.names.namespace(UInt(bitPattern: home)) == self.namespace else {
          continue
        }
      }
      guard let start = unsafe attribute[3], let end = unsafe attribute[4] else { return nil }
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      return unsafe body(value.span)
    }
    return nil
  }

  /// An attribute's value with its entities resolved.
  func bytes(_ name: XMLName, in namespace: XMLNamespace? = nil) -> [UInt8]? {
    withValue(name, in: namespace) { value in
      var bytes: [UInt8] = []
      bytes.append(value)
      return bytes.contains(UInt8(ascii: "&")) ? XMLEntities.resolved(bytes) : bytes
    }
  }

  /// An attribute's value as a string.
  func string(_ name: XMLName, in namespace: XMLNamespace? = nil) -> String? {
    bytes(name, in: namespace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute's value as a whole number, if it is one of at most nine figures.
  func int(_ name: XMLName, in namespace: XMLNamespace? = nil) -> Int? {
    withValue(name, in: namespace) { value in
      let isNegative = value.count > 0 && value[0] == UInt8(ascii: "-")
      let first = isNegative ? 1 : 0
      guard (first + 1...first + 9).contains(value.count) else { return nil }
      var number = 0
      for index in first..<value.count {
        guard (0x30...0x39).contains(value[index]) else { return nil }
        number = number * 10 + Int(value[index] - 0x30)
      }
      return isNegative ? -number : number
    } ?? nil
  }

  /// Whether an attribute has exactly this value.
  func isValue(_ name: XMLName, in namespace: XMLNamespace? = nil, _ text: StaticString) -> Bool {
    withValue(name, in: namespace) { $0.equals(text) } ?? false
  }

  /// An on-off value: none is on.
  func isOn(_ name: XMLName = .val) -> Bool {
    withValue(name) { value in
      !(value.equals("0") || value.equals("false") || value.equals("off"))
    } ?? true
  }

  /// Whether the attribute is there.
  func has(_ name: XMLName, in namespace: XMLNamespace? = nil) -> Bool {
    withValue(name, in: namespace) { _ in true } ?? false
  }
}

/// The namespace declarations of a start tag.
@safe struct XMLDeclarations {
  private let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  init(list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    unsafe self.list = list
    self.count = count
  }

  /// Gives the pointers of each prefix and its namespace, as numbers.
  func forEach(_ body: (UInt, UInt) -> Void) {
    for index in 0..<count {
      body(
        UInt(bitPattern: unsafe list?[index * 2]),
        UInt(bitPattern: unsafe list?[index * 2 + 1])
      )
    }
  }
}

/// The end of an element; good only while the reader's `end` runs.
@safe struct XMLEnd {
  let name: XMLName
  let namespace: XMLNamespace
  let depth: Int
  private unowned(unsafe) let parse: XMLParse

  init(name: XMLName, namespace: XMLNamespace, depth: Int, parse: XMLParse) {
    self.name = name
    self.namespace = namespace
    self.depth = depth
    unsafe self.parse = parse
  }

  /// One past its `>` in the part.
  var offset: Int { unsafe parse.endOffset }
}

extension Swift::Span<UInt8> {
  /// Whether the bytes are those of `text`.
  func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { other in
      guard count == other.count else { return false }
      for index in 0..<count where unsafe self[index] != other[index] { return false }
      return true
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of `span`.
  mutating func append(_ span: Swift::Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
