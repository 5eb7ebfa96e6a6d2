/// Writes JSON piece by piece, with the escapes of `reviews.md`, section 7.
///
/// Whoever writes keeps the order: a key before each value of an object. Bytes may be taken away
/// while writing goes on, so that no document need be held whole.
package struct JSONWriter: Sendable {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  /// Containers deeper than this are written on one line, without spaces.
  private let indentedLevels: Int
  /// For each open container, whether it holds something already.
  private var open: [Bool] = []
  private var isAfterKey = false

  /// Makes a writer that gives the members of the first `indentedLevels` containers a line each.
  package init(indentedLevels: Int = .max) {
    self.indentedLevels = indentedLevels
  }

  /// Hands over what has been written so far.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Ends the line, and hands over what has been written so far.
  package mutating func takeLine() -> [UInt8] {
    bytes.append(0x0A)
    return take()
  }

  // MARK: - Containers

  package mutating func beginObject() { begin("{") }
  package mutating func endObject() { end("}") }
  package mutating func beginArray() { begin("[") }
  package mutating func endArray() { end("]") }

  /// Writes an object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes an array with an element for each of `items`.
  package mutating func array<Items: Sequence>(
    _ items: Items,
    _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    beginArray()
    for item in items { body(&self, item) }
    endArray()
  }

  /// Writes the key of the next value.
  package mutating func key(_ name: String) {
    startItem()
    append(escaped: name)
    bytes.append(UInt8(ascii: ":"))
    if open.count <= indentedLevels { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    startItem()
    bytes.append(UInt8(ascii: bracket))
    open.append(false)
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    let level = open.count
    if open.popLast() == true, level <= indentedLevels { startLine() }
    bytes.append(UInt8(ascii: bracket))
  }

  /// Puts what must stand before a key, or before a value that has none.
  private mutating func startItem() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let holdsSomething = open.last else { return }
    if holdsSomething { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1] = true
    if open.count <= indentedLevels { startLine() }
  }

  private mutating func startLine() {
    bytes.append(0x0A)
    for _ in open { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  // MARK: - Values

  package mutating func null() { literal("null") }
  package mutating func value(_ value: Bool) { literal(value ? "true" : "false") }
  package mutating func value(_ value: Int) { literal(String(value)) }

  package mutating func value(_ value: Int?) {
    if let value { self.value(value) } else { null() }
  }

  /// Writes a number, without a fraction where it has none.
  package mutating func value(_ value: Double) {
    if let whole = Int(exactly: value) { self.value(whole) } else { literal("\(value)") }
  }

  package mutating func value(_ value: String?) {
    guard let value else { return null() }
    startItem()
    append(escaped: value)
  }

  private mutating func literal(_ text: String) {
    startItem()
    bytes.append(contentsOf: text.utf8)
  }

  // MARK: - Members

  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    self.value(value)
  }

  package mutating func member(_ name: String, _ value: Int?) {
    key(name)
    self.value(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    self.value(value)
  }

  package mutating func member(_ name: String, _ value: Bool?) {
    key(name)
    if let value { self.value(value) } else { null() }
  }

  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array(values) { $0.value($1) }
  }

  /// Writes an object under a key, or null for nil.
  package mutating func member<Value>(
    _ name: String,
    _ value: Value?,
    _ body: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    object { body(&$0, value) }
  }

  /// Writes an array of objects under a key.
  package mutating func members<Items: Sequence>(
    _ name: String,
    _ items: Items,
    _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    key(name)
    array(items) { writer, item in writer.object { body(&$0, item) } }
  }

  // MARK: - Escapes

  private mutating func append(escaped text: String) {
    bytes.append(UInt8(ascii: "\""))
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: scalar)])
      case "<": append(unit: 0x3C)
      case "#" where last == "#":
        append(unit: 0x23)
        last = nil
        continue
      case _ where SafeText.isInvisible(scalar):
        for unit in scalar.utf16 { append(unit: unit) }
      case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes.append(contentsOf: scalar.utf8)
      }
      last = scalar
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(unit: UInt16) {
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [UInt16(12), 8, 4, 0] {
      bytes.append(Self.digits[Int(unit >> shift & 15)])
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
