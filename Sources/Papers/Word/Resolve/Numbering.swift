/// Counts the paragraphs of lists and makes the labels that Word shows (`papers.md`, section 8).
struct Numbering {
  private let abstracts: [Int: AbstractList]
  private let lists: [Int: ConcreteList]
  private let styles: StyleSheet
  /// The present numbers of each abstract list.
  private var counters: [Int: [Int?]] = [:]
  /// The lists and levels whose own start has been used.
  private var started: Set<ListPlace> = []

  private struct ListPlace: Hashable {
    let list: Int
    let level: Int
  }

  /// A label and where its paragraph stands in its list.
  struct Label {
    /// Empty where the level shows none.
    let text: String
    let level: Int
    let isBullet: Bool
  }

  init(_ reader: NumberingReader, styles: StyleSheet) {
    abstracts = reader.abstracts
    lists = reader.lists
    self.styles = styles
  }

  /// The list and level of a paragraph; nil if it is in none.
  func place(of paragraph: WordParagraph) -> (list: Int, level: Int)? {
    let chain = styles.paragraphChain(Int(paragraph.style))
    guard let id = paragraph.numID.map({ Int($0) }) ?? chain.numID, id != 0,
      let abstract = abstract(of: id)
    else { return nil }
    if let level = paragraph.listLevel { return (id, Int(level)) }
    if let level = chain.listLevel { return (id, min(max(level, 0), 8)) }
    if paragraph.numID == nil {
      let names = [Int(paragraph.style), chain.listStyle].filter { $0 >= 0 }
        .map { styles.styles[$0].id }
      for name in names {
        if let level = abstract.levels.firstIndex(where: { $0?.style == name }) {
          return (id, level)
        }
      }
    }
    return (id, 0)
  }

  /// The abstract list under a list, through at most eight numbering styles.
  private func abstract(of list: Int) -> AbstractList? {
    var id = list
    for _ in 0..<Limits.listLinks {
      guard let concrete = lists[id], let abstract = abstracts[concrete.abstract] else {
        return nil
      }
      guard let link = abstract.styleLink, let next = styles.numID(ofNumberingStyle: link),
        next != id
      else { return abstract }
      id = next
    }
    return nil
  }

  /// Counts a paragraph of `list` at `level` and gives its label.
  mutating func count(list: Int, level: Int) -> Label? {
    guard let abstract = abstract(of: list), let concrete = lists[list] else { return nil }
    let levels = (0..<9).map { concrete.levels[$0] ?? abstract.levels[$0] }
    var numbers = counters[abstract.id] ?? [Int?](repeating: nil, count: 9)
    for index in 0..<level where numbers[index] == nil {
      numbers[index] = start(of: list, concrete, index, levels[index])
    }
    let own = ListPlace(list: list, level: level)
    if concrete.starts[level] != nil, !started.contains(own) {
      numbers[level] = start(of: list, concrete, level, levels[level])
    } else if let number = numbers[level] {
      numbers[level] = number &+ 1
    } else {
      numbers[level] = start(of: list, concrete, level, levels[level])
    }
    for index in level + 1..<max(level + 1, 9) {
      let restart = levels[index]?.restart ?? index
      if level + 1 <= restart { numbers[index] = nil }
    }
    counters[abstract.id] = numbers
    guard let own = levels[level] else { return nil }
    let isBullet = own.format == "bullet"
    let text = own.run.on.contains(.hidden) ? "" : Self.text(own, levels, numbers)
    return Label(text: text, level: level, isBullet: isBullet)
  }

  /// The number a level starts with: the list's own start counts once.
  private mutating func start(
    of list: Int,
    _ concrete: ConcreteList,
    _ index: Int,
    _ level: ListLevel?
  ) -> Int {
    let place = ListPlace(list: list, level: index)
    if let own = concrete.starts[index], started.insert(place).inserted { return own }
    return level?.start ?? 1
  }

  private static func text(_ own: ListLevel, _ levels: [ListLevel?], _ numbers: [Int?]) -> String {
    if own.format == "bullet" { return bullet(own) }
    var text = ""
    var isSign = false
    for scalar in own.text.unicodeScalars {
      if isSign, (0x31...0x39).contains(scalar.value) {
        let index = Int(scalar.value) - 0x31
        let format = own.isLegal ? "decimal" : levels[index]?.format ?? "decimal"
        text += ListNumber.text(
          numbers[index] ?? levels[index]?.start ?? 1,
          format: format,
          pattern: levels[index]?.pattern ?? ""
        )
        isSign = false
        continue
      }
      if isSign { text += "%" }
      isSign = scalar == "%"
      if !isSign { text.unicodeScalars.append(scalar) }
    }
    return isSign ? text + "%" : text
  }

  private static func bullet(_ level: ListLevel) -> String {
    var text = ""
    for scalar in level.text.unicodeScalars {
      let font = level.run.font ?? .ordinary
      if level.text == "o" {
        text += "\u{25E6}"
      } else if font != .ordinary, scalar != " ", let shown = font.scalar(scalar.value) {
        text.unicodeScalars.append(shown)
      } else if (0xE000...0xF8FF).contains(scalar.value) {
        text += "\u{2022}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
