import SourceText

/// Finds running headers, footers and page numbers in text that once had pages.
///
/// They stand between the lines of one sentence, so the reader takes them out of the flow and keeps
/// them as headers and footers.
struct PageFurniture {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private var marked: [Int: Story] = [:]

  /// The lines that are furniture, and the story of each.
  static func find(_ bytes: [UInt8], _ lines: [TextLine]) -> [Int: Story] {
    var furniture = PageFurniture(bytes: bytes, lines: lines)
    let pages = furniture.pages()
    guard pages.count > 1 else { return [:] }
    furniture.markNumbers(pages)
    furniture.markRecurring(pages.map(\.top), as: .header, of: pages.count)
    furniture.markRecurring(pages.map(\.bottom), as: .footer, of: pages.count)
    return furniture.marked
  }

  private init(bytes: [UInt8], lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  // MARK: - Pages

  /// The lines at the top of a page and at its bottom, from the edge inwards.
  private struct Page {
    var top: [Int]
    var bottom: [Int]
  }

  private static let depth = 3

  /// The pages that form feeds end; without any, those that lines like `Page 3 of 12` end.
  private mutating func pages() -> [Page] {
    var groups: [[Int]] = [[]]
    if (lines.last?.page ?? 1) > 1 {
      var page = 1
      for (index, line) in lines.enumerated() where !line.isBlank {
        if line.page != page { groups.append([]) }
        page = line.page
        groups[groups.count - 1].append(index)
      }
    } else {
      let numbers = numberLines()
      guard numbers.count > 1 else { return [] }
      for (index, line) in lines.enumerated() where !line.isBlank {
        groups[groups.count - 1].append(index)
        if numbers.contains(index) {
          marked[index] = .footer
          groups.append([])
        }
      }
    }
    return groups.filter { !$0.isEmpty }.map { group in
      let half = min(Self.depth, group.count / 2)
      return Page(
        top: Array(group.prefix(max(half, group.count > 1 ? 1 : 0))),
        bottom: Array(group.reversed().prefix(max(half, 1)))
      )
    }
  }

  /// The lines `Page 1 of 12`, `Page 2 of 12` and so on, if they count up from page to page.
  ///
  /// Lines of a contents list do so too, but stand together.
  private func numberLines() -> Set<Int> {
    var found: Set<Int> = []
    var last: (line: Int, number: Int, place: Int)?
    var place = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      place += 1
      guard let number = PageNumberLine(bytes, in: line.content), number.isNamed else { continue }
      if let last, number.number == last.number + 1, place - last.place > 2 {
        found.insert(last.line)
        found.insert(index)
      }
      last = (index, number.number, place)
    }
    return found
  }

  // MARK: - Page numbers

  /// Marks numbers at the edges that count up with the pages.
  private mutating func markNumbers(_ pages: [Page]) {
    for (edge, story) in [(\Page.top, Story.header), (\Page.bottom, Story.footer)] {
      var lines: [Int: [Int]] = [:]
      var named: Set<Int> = []
      for (page, lineNumbers) in pages.map({ $0[keyPath: edge] }).enumerated() {
        for index in lineNumbers {
          guard let number = PageNumberLine(bytes, in: self.lines[index].content) else { continue }
          let offset = number.number - page
          lines[offset, default: []].append(index)
          if number.isNamed { named.insert(offset) }
        }
      }
      for (offset, found) in lines where found.count > (named.contains(offset) ? 1 : 2) {
        for index in found where marked[index] == nil { marked[index] = story }
      }
    }
  }

  // MARK: - Lines that recur

  /// Marks lines that stand at the same edge of at least half of the pages, and of three.
  private mutating func markRecurring(_ edges: [[Int]], as story: Story, of pages: Int) {
    var counts: [[UInt8]: Int] = [:]
    for edge in edges {
      for key in Set(edge.compactMap(key)) { counts[key, default: 0] += 1 }
    }
    for edge in edges {
      for index in edge {
        if marked[index] != nil { continue }
        // Only what has nothing but furniture between itself and the edge belongs to it.
        guard let key = key(index), let count = counts[key], count > 2, count * 2 >= pages else {
          break
        }
        marked[index] = story
      }
    }
  }

  /// The line with every figure alike, or nil for lines that are no furniture.
  private func key(_ index: Int) -> [UInt8]? {
    let content = lines[index].content
    guard content.count <= 200, !bytes[content.indices].contains(UInt8(ascii: "|")) else {
      return nil
    }
    var key: [UInt8] = []
    var hasLetter = false
    for at in content.indices {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
      case 0x20, 0x09: if key.last != 0x20 { key.append(0x20) }
      default:
        hasLetter = hasLetter || (0x61...0x7A).contains(bytes[at] | 0x20)
        key.append(bytes[at])
      }
    }
    return hasLetter ? key : nil
  }
}
