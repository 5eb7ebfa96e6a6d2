import SourceText

/// Follows the fields of one story: which text is code, which is result.
struct FieldReader {
  /// What becomes of a field's result.
  enum Kind {
    case plain, generated, volatile, external
    case link(String)
    case checkBox, dropDown, symbol
    case number(Counter)
  }

  /// The fields that count, each for itself.
  enum Counter: String {
    case autoNumber = "AUTONUM"
    case legal = "AUTONUMLGL"
    case outline = "AUTONUMOUT"
    case list = "LISTNUM"
  }

  /// What a legacy form field holds.
  struct Form {
    var isChecked: Bool?
    var isCheckedByDefault = false
    var choice: Int?
    var defaultChoice = 0
    var entries: [String] = []
  }

  /// One field that has begun and not ended.
  struct Open {
    var isInResult = false
    var instruction: [UInt8] = []
    var kind = Kind.plain
    var form = Form()
    /// The first piece that stands in it.
    let piece: Int
    /// Where its result's text begins in the arena.
    var resultStart = 0
    var hasSeparator = false
    var link: Int32 = -1
    /// What the fields round it say of the text, so that no depth of fields has to be walked.
    let outerFlags: SpanFlags
    let outerLink: Int32

    /// The flags that it and the fields round it give to text.
    var flags: SpanFlags {
      guard isInResult else { return outerFlags.union(.fieldCode) }
      return switch kind {
      case .generated: outerFlags.union(.generated)
      case .volatile: outerFlags.union(.volatile)
      case .plain, .external, .link, .checkBox, .dropDown, .number, .symbol: outerFlags
      }
    }

    /// The link of the innermost field that is one.
    var innermostLink: Int32 { link >= 0 ? link : outerLink }
  }

  /// Live content and deleted content have a stack each.
  private var live: [Open] = []
  private var deleted: [Open] = []

  /// The flags of text that stands here.
  func flags(isDeleted: Bool) -> SpanFlags { last(isDeleted: isDeleted)?.flags ?? [] }

  /// The link of the innermost field that is one.
  func link(isDeleted: Bool) -> Int32 {
    last(isDeleted: isDeleted)?.innermostLink ?? -1
  }

  /// The innermost open field.
  func last(isDeleted: Bool) -> Open? { isDeleted ? deleted.last : live.last }

  mutating func begin(isDeleted: Bool, piece: Int) {
    let field = Open(
      piece: piece,
      outerFlags: flags(isDeleted: isDeleted),
      outerLink: link(isDeleted: isDeleted)
    )
    change(isDeleted) { $0.append(field) }
  }

  /// Takes a piece of the instruction; false where no field waits for one.
  mutating func instruct(_ bytes: ArraySlice<UInt8>, isDeleted: Bool) -> Bool {
    guard let last = isDeleted ? deleted.last : live.last, !last.isInResult else { return false }
    if isDeleted {
      deleted[deleted.count - 1].instruction.append(contentsOf: bytes)
    } else {
      live[live.count - 1].instruction.append(contentsOf: bytes)
    }
    return true
  }

  /// Changes what the innermost field's form holds.
  mutating func fill(isDeleted: Bool, _ body: (inout Form) -> Void) {
    if isDeleted, let last = deleted.indices.last { body(&deleted[last].form) }
    if !isDeleted, let last = live.indices.last { body(&live[last].form) }
  }

  /// The code is over and the result begins; gives the field's kind.
  mutating func separate(isDeleted: Bool, at arena: Int) -> Kind? {
    var kind: Kind?
    change(isDeleted) { stack in
      guard let last = stack.indices.last, !stack[last].isInResult else { return }
      stack[last].isInResult = true
      stack[last].hasSeparator = true
      stack[last].resultStart = arena
      stack[last].kind = FieldInstruction(stack[last].instruction).kind
      kind = stack[last].kind
    }
    return kind
  }

  /// Gives the innermost field's result a link.
  mutating func setLink(_ link: Int32, isDeleted: Bool) {
    change(isDeleted) { stack in
      if let last = stack.indices.last { stack[last].link = link }
    }
  }

  /// The innermost field is over.
  mutating func end(isDeleted: Bool) -> Open? {
    var ended: Open?
    change(isDeleted) { ended = $0.popLast() }
    if ended?.hasSeparator == false, let field = ended {
      ended?.kind = FieldInstruction(field.instruction).kind
    }
    return ended
  }

  /// The story is over: the first pieces of the fields that never ended.
  mutating func finish() -> [Int] {
    let pieces = (live + deleted).map(\.piece)
    self = FieldReader()
    return pieces
  }

  private mutating func change(_ isDeleted: Bool, _ body: (inout [Open]) -> Void) {
    if isDeleted { body(&deleted) } else { body(&live) }
  }
}

/// The words of a field's instruction, such as `HYPERLINK "https://…" \l "place"`.
struct FieldInstruction {
  private let words: [String]

  init(_ bytes: [UInt8]) {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        wasQuoted = true
      } else if !isQuoted, byte <= 0x20 {
        if !word.isEmpty || wasQuoted { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        wasQuoted = false
      } else {
        word.append(byte)
      }
    }
    if !word.isEmpty || wasQuoted { words.append(String(decoding: word, as: UTF8.self)) }
    self.words = words
  }

  /// What the field is, by its first word.
  var kind: FieldReader.Kind {
    let name = words.first?.uppercased() ?? ""
    if let counter = FieldReader.Counter(rawValue: name) { return .number(counter) }
    return switch name {
    case "TOC", "INDEX", "TOA", "BIBLIOGRAPHY": .generated
    case "PAGE", "NUMPAGES", "SECTIONPAGES", "DATE", "TIME", "SAVEDATE", "PRINTDATE",
      "CREATEDATE", "FILENAME", "AUTHOR":
      .volatile
    case "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO": .external
    case "HYPERLINK": .link(target)
    case "FORMCHECKBOX": .checkBox
    case "FORMDROPDOWN": .dropDown
    case "SYMBOL": .symbol
    default: .plain
    }
  }

  /// Where a hyperlink leads.
  private var target: String {
    var target = ""
    var index = 1
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "\\l" || word == "\\L" {
        if index < words.count { target += "#" + words[index] }
        index += 1
      } else if word.hasPrefix("\\") {
        // `\o` and `\t` have an argument of their own; `\m`, `\n` and `\h` have none.
        if word == "\\o" || word == "\\t" { index += 1 }
      } else if target.isEmpty {
        target = word
      }
    }
    return target
  }

  /// The character of a `SYMBOL` field.
  var symbol: Unicode.Scalar? {
    guard words.count > 1 else { return nil }
    let code = words[1].lowercased()
    let number = code.hasPrefix("0x") ? UInt32(code.dropFirst(2), radix: 16) : UInt32(code)
    var font = SymbolFont.ordinary
    if let at = words.firstIndex(of: "\\f"), at + 1 < words.count {
      font = SymbolFont(words[at + 1])
    }
    return number.flatMap { font.scalar($0) }
  }
}

/// The marks of fields and what some of them show without a stored result.
extension StoryReader {
  mutating func startFieldMark(_ tag: XMLTag) {
    let isDeleted = state.isDeleted
    if tag.isValue(.fldCharType, "begin") {
      state.fields.begin(isDeleted: isDeleted, piece: document.pieces.count)
      push(.fieldForm, tag)
    } else if tag.isValue(.fldCharType, "separate") {
      separateField(isDeleted: isDeleted)
    } else if tag.isValue(.fldCharType, "end") {
      endField(at: tag.start, tag.end)
    }
  }

  private mutating func separateField(isDeleted: Bool) {
    guard let kind = state.fields.separate(isDeleted: isDeleted, at: document.text.count) else {
      return
    }
    switch kind {
    case .external: document.note(.externalContent, at: Int(state.paragraph))
    case .link(let target):
      if !target.isEmpty { state.fields.setLink(addLink(target), isDeleted: isDeleted) }
    case .plain, .generated, .volatile, .checkBox, .dropDown, .number, .symbol: break
    }
  }

  mutating func startSimpleField(_ tag: XMLTag) {
    push(.simpleField, tag, start: tag.start)
    let isDeleted = state.isDeleted
    state.fields.begin(isDeleted: isDeleted, piece: document.pieces.count)
    let instruction = tag.bytes(.instr) ?? []
    _ = state.fields.instruct(instruction[...], isDeleted: isDeleted)
    separateField(isDeleted: isDeleted)
  }

  /// Takes what a legacy form field holds.
  mutating func readFieldForm(_ tag: XMLTag) {
    let isDeleted = state.isDeleted
    switch tag.name {
    case .ffData, .checkBox, .ddList: push(.fieldForm, tag)
    case .checked:
      let isOn = tag.isOn()
      state.fields.fill(isDeleted: isDeleted) { $0.isChecked = isOn }
    case .default:
      let isOn = tag.isOn()
      let number = tag.int(.val) ?? 0
      state.fields.fill(isDeleted: isDeleted) {
        $0.isCheckedByDefault = isOn
        $0.defaultChoice = number
      }
    case .result:
      let number = tag.int(.val)
      state.fields.fill(isDeleted: isDeleted) { $0.choice = number }
    case .listEntry:
      let entry = tag.string(.val) ?? ""
      state.fields.fill(isDeleted: isDeleted) { $0.entries.append(entry) }
    default: break
    }
  }

  /// A field is over: some show what is computed, where nothing is stored.
  mutating func endField(at start: Int, _ end: Int) {
    guard let field = state.fields.end(isDeleted: state.isDeleted) else { return }
    let source = TextRange(start, max(start, end))
    let isEmpty = !field.hasSeparator || document.text.count <= field.resultStart
    if field.hasSeparator,
      document.text[min(field.resultStart, document.text.count)...]
        .starts(with: "Error!".utf8)
    {
      document.note(.brokenReference, at: Int(state.paragraph))
    }
    guard isEmpty else { return }
    switch field.kind {
    case .checkBox:
      addBox(field.form.isChecked ?? field.form.isCheckedByDefault, source: source)
    // Word stores an empty result for the choice that it shows.
    case .dropDown:
      let choice = field.form.choice ?? field.form.defaultChoice
      if field.form.entries.indices.contains(choice) {
        addWords(field.form.entries[choice], source: source)
      }
    case .number(let counter):
      let number = state.fieldNumbers[counter, default: 0] + 1
      state.fieldNumbers[counter] = number
      addNumber(number, source: source)
    case .symbol where !field.hasSeparator:
      if let symbol = FieldInstruction(field.instruction).symbol {
        addSymbolScalar(symbol, source: source)
      }
    case .plain, .generated, .volatile, .external, .link, .symbol: break
    }
  }

  private mutating func addWords(_ words: String, source: TextRange) {
    let start = document.text.count
    document.text.append(contentsOf: words.utf8)
    if document.text.count > start { append(from: start, source: source, flags: []) }
  }

  /// A number that a field counts: the label of the paragraph it begins, else text.
  private mutating func addNumber(_ number: Int, source: TextRange) {
    let paragraph = openParagraph(at: source.lower)
    guard !document.paragraphs[paragraph].hasText,
      document.paragraphs[paragraph].label == nil,
      state.fields.flags(isDeleted: state.isDeleted).isEmpty, !state.isDeleted
    else { return addWords("\(number).", source: source) }
    let start = document.text.count
    document.text.append(contentsOf: "\(number).".utf8)
    document.paragraphs[paragraph].label = TextRange(start, document.text.count)
  }

  /// A flow is over: a field that never ended swallows nothing.
  mutating func closeFields() {
    let firsts = state.fields.finish()
    guard let first = firsts.min() else { return }
    // Boxes within the field are freed with it, unless the whole flow stands in a field's code.
    if !state.flags.contains(.fieldCode) {
      for index in first..<max(first, document.pieces.count) {
        document.pieces[index].flags.remove(.fieldCode)
      }
    }
    for first in firsts {
      let paragraph = first < document.pieces.count ? Int(document.pieces[first].paragraph) : -1
      document.note(.fieldUnclosed, at: max(paragraph, 0))
    }
  }
}
