/// One style as the file says it.
struct WordStyle {
  enum Kind { case paragraph, character, table, numbering }

  var kind = Kind.paragraph
  var id = ""
  var name = ""
  var basedOn: String?
  var isDefault = false
  var outline: Int?
  var numID: Int?
  var listLevel: Int?
  var breaksBefore: Bool?
  var format = RunFormat()
  /// Of a table style: whether its first rows are bold or shaded.
  var marksFirstRow = false
}

/// All styles of a file, each with what it takes from those it is based on.
struct StyleSheet {
  private(set) var styles: [WordStyle] = []
  private(set) var chains: [StyleChain] = []
  let defaults: RunFormat
  let language: String?
  private let defaultParagraph: Int
  private var byID = NameIndex()

  /// A sheet without styles.
  init() {
    self.init([], defaults: RunFormat(), language: nil)
  }

  init(_ styles: [WordStyle], defaults: RunFormat, language: String?) {
    self.styles = styles
    self.defaults = defaults
    self.language = language
    for style in styles { byID.add(Array(style.id.utf8)) }
    defaultParagraph = styles.firstIndex { $0.kind == .paragraph && $0.isDefault } ?? -1
    let parents = styles.map { style in
      style.basedOn.flatMap { byID[Array($0.utf8)] } ?? -1
    }
    chains = styles.indices.map { StyleChain(of: $0, in: styles, parents: parents) }
  }

  /// The style that a property names, -1 if there is none.
  func index(_ tag: XMLTag) -> Int {
    tag.withValue(.val) { byID[$0] ?? -1 } ?? -1
  }

  /// The chain of a paragraph's style, or of the default one.
  func paragraphChain(_ style: Int) -> StyleChain {
    let index = style >= 0 ? style : defaultParagraph
    return chains.indices.contains(index) ? chains[index] : StyleChain()
  }

  /// What a character style says.
  func characterFormat(_ style: Int) -> RunFormat {
    chains.indices.contains(style) ? chains[style].format : RunFormat()
  }

  /// The list that a numbering style leads to.
  func numID(ofNumberingStyle id: String) -> Int? {
    byID[Array(id.utf8)].flatMap { chains[$0].numID }
  }
}

/// Finds the number of a name by its bytes, without making a string of it.
struct NameIndex {
  private var names: [[UInt8]] = []
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)

  /// Adds a name; the first of two equal ones is found.
  mutating func add(_ name: [UInt8]) {
    names.append(name)
    if names.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for index in names.indices { enter(index) }
    } else {
      enter(names.count - 1)
    }
  }

  private mutating func enter(_ index: Int) {
    let name = names[index]
    var slot = Self.hash(name.span) & (slots.count - 1)
    while slots[slot] >= 0 {
      if names[Int(slots[slot])] == name { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(index)
  }

  subscript(name: [UInt8]) -> Int? { self[name.span] }

  subscript(name: Swift::Span<UInt8>) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if names[index].count == name.count, Self.isEqual(names[index], name) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isEqual(_ name: [UInt8], _ other: Swift::Span<UInt8>) -> Bool {
    for index in name.indices where name[index] != other[index] { return false }
    return true
  }

  /// FNV-1a.
  private static func hash(_ name: Swift::Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<name.count { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 16)
  }
}
