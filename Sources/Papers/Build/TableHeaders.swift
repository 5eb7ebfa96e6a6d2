import SourceText

/// How many rows and columns of a table are headers, and how that is known (`papers.md`,
/// section 10).
struct TableHeaders: Hashable {
  var rows = 0
  var rowsFrom: HeaderEvidence?
  var columns = 0
  var columnsFrom: HeaderEvidence?

  /// What the format marks, and nothing else.
  init(markedIn table: DraftTable) {
    if let marked = table.markedHeaderRows {
      rows = min(marked, table.rows)
      rowsFrom = .marked
    }
    if table.markedHeaderColumns > 0 {
      columns = table.markedHeaderColumns
      columnsFrom = .marked
    }
  }

  /// Weighs the evidence: the first that holds.
  init(of table: DraftTable, in draft: Draft, text: ShownText) {
    self.init(markedIn: table)
    if rows == 0 {
      rowsFrom = nil
      let evidence = Evidence(table: table, draft: draft, text: text)
      if let found = evidence.rows() {
        rows = 1
        rowsFrom = found
      }
    }
    if columns == 0, Evidence(table: table, draft: draft, text: text).isFirstColumnBold(below: rows)
    {
      columns = 1
      columnsFrom = .bold
    }
  }
}

/// Looks at the cells of one table.
private struct Evidence {
  let table: DraftTable
  let draft: Draft
  let text: ShownText

  private struct Look {
    let cell: DraftCell
    let isFilled: Bool
    let isMarked: Bool
    /// The only block that is filled, if one is.
    let only: Int?
  }

  private func look(_ number: Int) -> Look {
    let cell = draft.cells[number]
    let filled = cell.blocks.filter {
      draft.blocks[$0].cell == number && !text.trimmed($0).isEmpty
    }
    return Look(
      cell: cell,
      isFilled: !filled.isEmpty,
      isMarked: cell.isShaded || filled.allSatisfy { draft.blocks[$0].isBold },
      only: filled.count == 1 ? filled[0] : nil
    )
  }

  private func isFigure(_ look: Look) -> Bool {
    look.only.map { Figure.isOne(text.bytes, text.blocks[$0]) } ?? false
  }

  /// Why the first row is a header, where it is.
  func rows() -> HeaderEvidence? {
    guard table.rows > 1 else { return nil }
    let looks = table.cells.map(look)
    let first = looks.filter { $0.cell.row == 0 }
    let filled = first.filter(\.isFilled)
    if filled.count > 1, filled.allSatisfy(\.isMarked) {
      let second = looks.filter { $0.cell.row == 1 && $0.isFilled }
      if second.isEmpty || !second.allSatisfy(\.isMarked) { return .bold }
    }
    if table.hasStyledFirstRow { return .style }
    guard first.count == filled.count, filled.count > 0, !filled.contains(where: isFigure) else {
      return nil
    }
    return hasColumnOfFigures(looks) ? .shape : nil
  }

  private func hasColumnOfFigures(_ looks: [Look]) -> Bool {
    var isAll: [Int: Bool] = [:]
    for look in looks where look.cell.row > 0 && isAll[look.cell.column] != false {
      isAll[look.cell.column] = isFigure(look)
    }
    return isAll.values.contains(true)
  }

  /// Whether the first column is bold or shaded below the header, and the others are not.
  func isFirstColumnBold(below header: Int) -> Bool {
    var count = 0
    var areOthersMarked = true
    for number in table.cells {
      let cell = draft.cells[number]
      guard cell.row >= header else { continue }
      let look = look(number)
      guard look.isFilled else { continue }
      if cell.column == 0 {
        guard look.isMarked else { return false }
        count += 1
      } else if !look.isMarked {
        areOthersMarked = false
      }
    }
    return count > 1 && !areOthersMarked
  }
}
