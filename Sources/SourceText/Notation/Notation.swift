/// A paper in small: the mini-markup of examples and cases as a tree (`rule-language.md`, 9.1).
package struct Notation: Hashable, Sendable {
  package let blocks: [NotationBlock]
}

/// One block of a paper in small.
package enum NotationBlock: Hashable, Sendable {
  case heading(level: Int, NotationText)
  case paragraph(NotationText)
  case item(NotationText)
  case footnote(NotationText)
  case table(NotationTable)
  case field(NotationField)
  /// A region that could not be read; an open one may hold headings and fields.
  case unreadable(isOpen: Bool)
}

/// A table with its caption.
package struct NotationTable: Hashable, Sendable {
  package let caption: NotationText?
  /// Rows of cells in the order of their first places.
  package let cells: [NotationCell]
  package let rows: Int
  package let columns: Int
  /// How many rows stand above the line of dashes; nil without one.
  package let headerRows: Int?
}

/// One cell, on its rectangle of places.
package struct NotationCell: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rowSpan = 1
  package var columnSpan = 1
  /// nil when it could not be read.
  package let text: NotationText?
}

/// A field of the cover sheet.
package struct NotationField: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case blank
    case text(NotationText)
    case placeholder(String)
    case options([NotationOption])
    case unreadable
  }

  package let label: String
  package let value: Value
}

/// One option of a field with tick boxes.
package struct NotationOption: Hashable, Sendable {
  package let text: NotationText
  package let isTicked: Bool
}

extension Notation {
  /// The marked texts as evidence shows them, in the order of the paper: fields come first.
  package var markedTexts: [String] {
    let fields = blocks.filter { if case .field = $0 { true } else { false } }
    let others = blocks.filter { if case .field = $0 { false } else { true } }
    return (fields + others).flatMap(\.texts).flatMap(\.markedTexts)
  }

  /// Whether anything is marked.
  package var hasMarks: Bool {
    blocks.contains { $0.texts.contains { !$0.marks.isEmpty } }
  }
}

extension NotationBlock {
  /// The texts it holds, in order.
  fileprivate var texts: [NotationText] {
    switch self {
    case .heading(_, let text), .paragraph(let text), .item(let text), .footnote(let text): [text]
    case .table(let table): (table.caption.map { [$0] } ?? []) + table.cells.compactMap(\.text)
    case .field(let field):
      switch field.value {
      case .blank, .placeholder, .unreadable: []
      case .text(let text): [text]
      case .options(let options): options.map(\.text)
      }
    case .unreadable: []
    }
  }
}
