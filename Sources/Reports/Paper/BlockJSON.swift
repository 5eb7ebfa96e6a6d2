import Papers
import SourceText

/// Writes the blocks and fields of a paper as `dueregard-paper/1` has them.
struct BlockJSON {
  private let paper: Paper

  init(_ paper: Paper) {
    self.paper = paper
  }

  /// Writes the members of block number `index`.
  func write(_ json: inout JSONWriter, _ index: Int) {
    let block = paper.blocks[index]
    json.member("id", index)
    json.member("kind", block.kind.rawValue)
    json.member("story", block.story.rawValue)
    json.member("storyId", block.storyID.map { paper.names.stories[$0] })
    json.member("level", block.level)
    json.member("label", block.label.map { paper.string($0.text) })
    json.member("labelFrom", block.label?.from.rawValue)
    json.member("headingFrom", block.headingFrom?.rawValue)
    json.member("text", paper.string(block.text))
    writeSpans(&json, block)
    writeSentences(&json, block)
    json.member("words", block.words.count)
    json.member("sectionPath", sectionPath(of: index))
    json.member("table", block.cell.map { paper.cells[$0] }) { json, cell in
      json.member("id", cell.table)
      json.member("row", cell.row)
      json.member("column", cell.column)
      json.member("rowSpan", cell.rowSpan)
      json.member("columnSpan", cell.columnSpan)
      json.member("header", cell.isHeader)
    }
    json.member("flags", Self.names(of: block.flags))
    json.member("style", block.style.map { paper.names.styles[$0] })
    json.member("page", block.page?.number)
    json.member("pageConfidence", block.page.map { $0.isCertain ? "high" : "low" })
    json.member("sourcePart", paper.names.parts[block.part])
    Self.writeRange(&json, "sourceRange", block.source)
  }

  /// The titles of the sections that a block stands in, outermost first; a heading does not stand
  /// in the section it opens.
  private func sectionPath(of index: Int) -> [String] {
    var titles: [String] = []
    var next = paper.blocks[index].section
    while let number = next {
      let section = paper.sections[number]
      if section.heading != index { titles.append(section.title) }
      next = section.parent
    }
    return titles.reversed()
  }

  /// Writes all spans in order, or none where one without flag, change and link says it all.
  private func writeSpans(_ json: inout JSONWriter, _ block: Block) {
    var merged: [Span] = []
    for span in paper.spans[block.spans] {
      if let last = merged.last, last.flags == span.flags, last.change == span.change,
        last.link == span.link, last.text.upper == span.text.lower
      {
        merged[merged.count - 1].text = last.text.hull(span.text)
      } else {
        merged.append(span)
      }
    }
    let isPlain = merged.allSatisfy { $0.flags.isEmpty && $0.change == nil && $0.link == nil }
    let runs = isPlain ? [] : Self.joined(merged)
    json.members("spans", runs) { json, run in
      json.member("text", run.map { paper.string($0.text) }.joined())
      json.member("flags", Self.names(of: run[0].flags))
      json.member("change", run[0].change.map(Int.init))
      json.member("link", run[0].link.map { paper.names.links[Int($0)] })
    }
  }

  /// Brings neighbours together that agree but stand apart in the arena.
  private static func joined(_ spans: [Span]) -> [[Span]] {
    var runs: [[Span]] = []
    for span in spans {
      if let last = runs.last?.last, last.flags == span.flags, last.change == span.change,
        last.link == span.link
      {
        runs[runs.count - 1].append(span)
      } else {
        runs.append([span])
      }
    }
    return runs
  }

  private func writeSentences(_ json: inout JSONWriter, _ block: Block) {
    var scalars = 0
    var offset = block.text.lower
    func count(upTo end: Int) -> Int {
      while offset < min(end, block.text.upper) {
        if paper.text[offset] & 0xC0 != 0x80 { scalars += 1 }
        offset += 1
      }
      return scalars
    }
    json.key("sentences")
    json.array(paper.sentences[block.sentences]) { json, sentence in
      json.array([count(upTo: sentence.text.lower), count(upTo: sentence.text.upper)]) {
        $0.value($1)
      }
    }
  }

  static func names(of flags: SpanFlags) -> [String] {
    SpanFlags.names.filter { flags.contains($0.flag) }.map(\.name).sorted()
  }

  static func writeRange(_ json: inout JSONWriter, _ key: String, _ range: TextRange?) {
    json.key(key)
    guard let range else { return json.null() }
    json.array([range.lower, range.upper]) { $0.value($1) }
  }

  /// Writes the members of a field.
  static func write(_ json: inout JSONWriter, _ field: Field) {
    json.member("label", field.label)
    json.member("role", field.role?.rawValue)
    json.member("value", field.value)
    json.member("state", field.state.rawValue)
    json.members("options", field.options) { json, option in
      json.member("text", option.text)
      json.member("ticked", option.isTicked)
    }
    json.member("checked", field.checked)
    json.member("alias", field.alias)
    json.member("from", field.from.rawValue)
    json.member("confidence", field.isConfident ? "high" : "low")
    json.member("inCover", field.isInCover)
    json.key("blocks")
    json.array(field.blocks) { $0.value($1) }
    json.member("table", field.table)
    json.member("page", field.page?.number)
  }
}
