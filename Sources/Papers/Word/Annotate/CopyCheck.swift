import SourceText

/// Reads a commented copy again before it leaves (`papers.md`, section 22, self-check).
struct CopyCheck {
  private let before: Paper
  private let after: Paper

  /// Refuses a copy that does not say what the paper says, or whose comments are not in their
  /// places.
  static func check(
    _ copy: [UInt8],
    of paper: Paper,
    from original: [UInt8],
    _ placed: [PlacedRemark],
    limits: Limits,
    budget: Budget
  ) throws(PaperError) {
    func read(_ bytes: [UInt8], _ view: PaperView) throws(PaperError) -> Paper {
      try PaperReader.read(bytes, name: paper.name, view: view, limits: limits, budget: budget)
    }
    for view in PaperView.allCases {
      let before = view == paper.view ? paper : try read(original, view)
      let after: Paper
      do throws(PaperError) { after = try read(copy, view) } catch {
        if case .tooSlow = error { throw error }
        throw .copyNotSafe("it cannot be read again: \(error.code)")
      }
      let check = CopyCheck(before: before, after: after)
      if let fault = check.difference ?? check.fault(of: placed, isPlaced: view == paper.view) {
        throw .copyNotSafe(fault)
      }
    }
    var package = try Package(Container(copy, limits: limits), budget: budget)
    let markers = try package.read(package.main, with: MarkerCheck(placed.map(\.id)))
    guard markers?.reader.isSound == true else { throw .copyNotSafe("a comment has no place") }
  }

  /// What the copy says otherwise than the paper, comments aside.
  private var difference: String? {
    let blocks = [before, after].map { paper in
      paper.blocks.filter { $0.story != .comment }
    }
    guard blocks[0].count == blocks[1].count else { return "its paragraphs are not the same" }
    for (old, new) in zip(blocks[0], blocks[1]) where !isSame(old, new) {
      return "a paragraph is not the same"
    }
    if before.sections != after.sections { return "its sections are not the same" }
    if !isSameTables { return "its tables are not the same" }
    if before.fields.map(Facts.init) != after.fields.map(Facts.init) {
      return "its fields are not the same"
    }
    if before.title != after.title || before.date != after.date || before.changes != after.changes
      || before.properties != after.properties || before.pageCount != after.pageCount
    {
      return "what is known of it is not the same"
    }
    let unread = [before, after].map { $0.unread.map { [$0.kind.rawValue, $0.reason] } }
    return unread[0] == unread[1] ? nil : "not as much of it can be read"
  }

  private func isSame(_ old: Block, _ new: Block) -> Bool {
    old.kind == new.kind && old.story == new.story && old.level == new.level
      && old.headingFrom == new.headingFrom && old.section == new.section && old.cell == new.cell
      && old.flags == new.flags && old.page == new.page && old.reference == new.reference
      && old.anchor == new.anchor && old.words.count == new.words.count
      && old.sentences.count == new.sentences.count
      && before.text[old.text.indices] == after.text[new.text.indices]
      && old.label.map { before.string($0.text) } == new.label.map { after.string($0.text) }
      && old.style.map { before.names.styles[$0] } == new.style.map { after.names.styles[$0] }
  }

  private var isSameTables: Bool {
    guard before.cells == after.cells, before.tables.count == after.tables.count else {
      return false
    }
    return zip(before.tables, after.tables).allSatisfy { old, new in
      old.rows == new.rows && old.columns == new.columns && old.headerRows == new.headerRows
        && old.headerColumns == new.headerColumns && old.caption == new.caption
        && old.cells == new.cells && old.blocks == new.blocks
    }
  }

  /// What of a field does not count bytes.
  private struct Facts: Hashable {
    let words: [String?]
    let options: [Field.Option]
    let state: Field.State
    let checked: Bool?
    let blocks: [Int]

    init(_ field: Field) {
      words = [field.label, field.value, field.alias, field.role?.rawValue]
      options = field.options
      state = field.state
      checked = field.checked
      blocks = field.blocks
    }
  }

  /// What is wrong with the comments: the old ones stay, ours follow, each at its place.
  private func fault(of placed: [PlacedRemark], isPlaced: Bool) -> String? {
    let count = before.comments.count
    guard after.comments.count == count + placed.count,
      Array(after.comments.prefix(count)) == before.comments
    else { return "its own comments are not the same" }
    for (comment, remark) in zip(after.comments.dropFirst(count), placed) {
      guard comment.id == String(remark.id),
        comment.text == remark.paragraphs.joined(separator: "\n")
      else { return "a comment does not say what it should" }
      if isPlaced, let block = remark.anchor.block, comment.anchor != block {
        return "a comment is not at its place"
      }
    }
    return nil
  }
}
