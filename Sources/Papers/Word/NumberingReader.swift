/// One level of a list.
struct ListLevel {
  var start = 1
  var format = "decimal"
  /// Of a custom format, what it begins with, such as `001`.
  var pattern = ""
  var text = ""
  /// After which levels, counted from 1, it starts anew; nil for all above it.
  var restart: Int?
  var isLegal = false
  var style: String?
  var run = RunFormat()
}

/// An abstract list: its levels, or the numbering style that it stands for.
struct AbstractList {
  var id = 0
  var levels = [ListLevel?](repeating: nil, count: 9)
  var styleLink: String?
}

/// A list that paragraphs name, on an abstract one.
struct ConcreteList {
  var abstract = 0
  var starts = [Int?](repeating: nil, count: 9)
  var levels = [ListLevel?](repeating: nil, count: 9)
}

/// Reads the numbering part.
struct NumberingReader: XMLReader {
  private(set) var abstracts: [Int: AbstractList] = [:]
  private(set) var lists: [Int: ConcreteList] = [:]
  private var path: [XMLName] = []
  private var abstract: AbstractList?
  private var list: (id: Int, list: ConcreteList)?
  private var overridden = 0
  private var level: (index: Int, level: ListLevel)?

  mutating func start(_ tag: XMLTag) {
    // Word 2003 has its lists inside the document, and other words for the same things.
    if path.isEmpty, tag.name != .numbering, tag.name != .lists { return }
    path.append(tag.name)
    switch tag.name {
    case .abstractNum where path.count == 2:
      abstract = AbstractList(id: tag.int(.abstractNumId) ?? -1)
    case .listDef where path.count == 2:
      abstract = AbstractList(id: tag.int(.listDefId) ?? -1)
    case .num where path.count == 2: list = (tag.int(.numId) ?? 0, ConcreteList())
    case .list where path.count == 2: list = (tag.int(.ilfo) ?? 0, ConcreteList())
    case .ilst: list?.list.abstract = tag.int(.val) ?? -1
    case .numStyleLink: abstract?.styleLink = tag.string(.val)
    case .abstractNumId: list?.list.abstract = tag.int(.val) ?? -1
    case .lvlOverride: overridden = Self.level(tag.int(.ilvl))
    case .startOverride: list?.list.starts[overridden] = tag.int(.val)
    case .lvl: level = (Self.level(tag.int(.ilvl)), ListLevel())
    default: if level != nil { readLevel(tag) }
    }
  }

  private mutating func readLevel(_ tag: XMLTag) {
    if path.count >= 2, path[path.count - 2] == .rPr {
      level?.level.run.read(tag)
      return
    }
    switch tag.name {
    case .start: level?.level.start = tag.int(.val) ?? 1
    case .numFmt:
      level?.level.format = tag.string(.val) ?? "decimal"
      level?.level.pattern = tag.string(.format) ?? ""
    case .nfc: level?.level.format = Self.format(tag.int(.val) ?? 0)
    case .lvlText: level?.level.text = tag.string(.val) ?? ""
    case .lvlRestart: level?.level.restart = tag.int(.val)
    case .isLgl: level?.level.isLegal = tag.isOn()
    case .pStyle: level?.level.style = tag.string(.val)
    default: break
    }
  }

  mutating func end(_ end: XMLEnd) {
    if !path.isEmpty { path.removeLast() }
    switch end.name {
    case .lvl:
      guard let done = level else { return }
      level = nil
      if list != nil {
        list?.list.levels[done.index] = done.level
      } else {
        abstract?.levels[done.index] = done.level
      }
    case .abstractNum where path.count == 1, .listDef where path.count == 1:
      if let abstract, abstracts[abstract.id] == nil { abstracts[abstract.id] = abstract }
      abstract = nil
    case .num where path.count == 1, .list where path.count == 1:
      if let list, lists[list.id] == nil { lists[list.id] = list.list }
      list = nil
    default: break
    }
  }

  /// The codes of Word 2003.
  private static func format(_ code: Int) -> String {
    switch code {
    case 1: "upperRoman"
    case 2: "lowerRoman"
    case 3: "upperLetter"
    case 4: "lowerLetter"
    case 5: "ordinal"
    case 6: "cardinalText"
    case 7: "ordinalText"
    case 22: "decimalZero"
    case 23: "bullet"
    case 255: "none"
    default: "decimal"
    }
  }

  private static func level(_ number: Int?) -> Int {
    min(max(number ?? 0, 0), 8)
  }
}
