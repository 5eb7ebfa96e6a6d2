/// Numbers the items of lists and the headings outside lists, as a text program shows them.
struct ODFLists {
  private struct OpenList {
    let style: String?
    let id: String?
    var number: Int
    var isFresh = true
  }

  private let styles: ODFStyles
  private var open: [OpenList] = []
  /// Where lists that ended have come to: by style, and by id.
  private var lastByStyle: [String: Int] = [:]
  private var lastByID: [String: Int] = [:]
  private var headings: [Int] = []
  /// The label of the item that waits for its first paragraph.
  private var pending: (label: String?, isBulleted: Bool)?

  init(_ styles: ODFStyles) { self.styles = styles }

  var depth: Int { open.count }

  mutating func beginList(
    style: String?,
    id: String?,
    continues: Bool,
    continued: String?
  ) {
    // A style named on the outer list holds inside.
    let style = style ?? open.last?.style
    let start = styles.lists[style ?? ""]?.levels[open.count + 1]?.start ?? 1
    var number = start - 1
    if let continued, let last = lastByID[continued] {
      number = last
    } else if continues, let style, let last = lastByStyle[style] {
      number = last
    }
    open.append(OpenList(style: style, id: id, number: number))
  }

  mutating func endList() {
    guard let list = open.popLast(), open.isEmpty else { return }
    if let style = list.style { lastByStyle[style] = list.number }
    if let id = list.id { lastByID[id] = list.number }
  }

  /// Begins an item; the header of a list has no label.
  mutating func beginItem(start: Int?, isHeader: Bool) {
    guard let last = open.indices.last else { return }
    if isHeader {
      pending = (nil, false)
      return
    }
    if let start { open[last].number = start } else { open[last].number += 1 }
    let list = styles.lists[open[last].style ?? ""] ?? ODFListStyle()
    let label = list.label(open.count, numbers: open.map(\.number))
    pending = (label, list.levels[open.count]?.bullet != nil)
  }

  mutating func endItem() { pending = nil }

  /// The label of the item's first paragraph; nil for all others.
  mutating func take() -> (label: String?, isBulleted: Bool)? {
    pending.take()
  }

  /// The label of a heading at `level` outside lists.
  mutating func heading(_ level: Int, start: Int?) -> String? {
    guard (1...10).contains(level) else { return nil }
    while headings.count < level {
      headings.append((styles.outline.levels[headings.count + 1]?.start ?? 1) - 1)
    }
    headings.removeLast(headings.count - level)
    headings[level - 1] = start ?? headings[level - 1] + 1
    for depth in 0..<level - 1 where headings[depth] == 0 { headings[depth] = 1 }
    return styles.outline.label(level, numbers: headings)
  }
}
