package import SourceText

/// Makes a paper of the mini-markup of examples and cases.
package struct NotationReader {
  private var draft = Draft(format: .notation)
  private var fields: [Field] = []
  /// The last block that is no field and no note.
  private var lastBlock: Int?

  private init() {}

  /// The paper that `notation` describes; nothing in it is guessed.
  package static func read(_ notation: Notation, from source: PaperSource) -> Paper {
    var reader = NotationReader()
    reader.draft.names.parts = [source.name]
    for block in notation.blocks { reader.read(block) }
    return PaperBuilder.asWritten(reader.draft, from: source, fields: reader.fields)
  }

  private mutating func read(_ block: NotationBlock) {
    switch block {
    case .heading(let level, let text):
      lastBlock = add(text.text) {
        $0.kind = .heading
        $0.level = level
        $0.headingFrom = .markup
      }
    case .paragraph(let text):
      lastBlock = add(text.text) { _ in }
    case .item(let text):
      lastBlock = add(text.text) {
        $0.kind = .item
        $0.level = 1
      }
    case .footnote(let text):
      let number = draft.names.stories.count
      draft.names.stories.append(String(number + 1))
      let reference = lastBlock
      _ = add(text.text) {
        $0.story = .footnote
        $0.storyID = number
        $0.reference = reference
      }
    case .table(let table): read(table)
    case .field(let field): read(field)
    case .unreadable(let isOpen):
      draft.unread.append(
        Unread(
          kind: isOpen ? .embedded : .picture,
          reason: isOpen ? "not-opened" : "not-text",
          block: lastBlock,
          mayContainHeadings: isOpen
        )
      )
    }
  }

  /// Appends a block of `text`, and gives its number.
  private mutating func add(_ text: [UInt8], _ change: (inout DraftBlock) -> Void) -> Int {
    let range = append(text)
    draft.spans.append(Span(text: range))
    var block = DraftBlock(spans: draft.spans.count - 1..<draft.spans.count)
    change(&block)
    draft.blocks.append(block)
    return draft.blocks.count - 1
  }

  private mutating func append(_ text: [UInt8]) -> TextRange {
    let start = draft.text.count
    draft.text.append(contentsOf: text)
    return TextRange(start, draft.text.count)
  }

  // MARK: - Tables

  private mutating func read(_ table: NotationTable) {
    guard table.rows > 0 else { return }
    var made = DraftTable()
    made.rows = table.rows
    made.columns = table.columns
    made.markedHeaderRows = table.headerRows
    let firstBlock = draft.blocks.count
    if let caption = table.caption {
      let block = add(caption.text) { $0.kind = .caption }
      made.caption = String(decoding: caption.text, as: UTF8.self)
      made.captionFrom = .paragraph
      made.captionBlock = block
      lastBlock = block
    }
    let number = draft.tables.count
    let firstCell = draft.cells.count
    for cell in table.cells { read(cell, of: number) }
    made.cells = firstCell..<draft.cells.count
    made.blocks = firstBlock + (table.caption == nil ? 0 : 1)..<draft.blocks.count
    draft.tables.append(made)
  }

  private mutating func read(_ cell: NotationCell, of table: Int) {
    let number = draft.cells.count
    var made = DraftCell(table: table, row: cell.row, column: cell.column)
    made.rowSpan = cell.rowSpan
    made.columnSpan = cell.columnSpan
    let first = draft.blocks.count
    if let text = cell.text {
      if !text.text.isEmpty { lastBlock = add(text.text) { $0.cell = number } }
    } else {
      draft.unread.append(
        Unread(kind: .picture, reason: "not-text", cell: number, mayContainHeadings: false)
      )
    }
    made.blocks = first..<draft.blocks.count
    draft.cells.append(made)
  }

  // MARK: - Fields

  private mutating func read(_ field: NotationField) {
    let label = Array("\(field.label): ".utf8)
    switch field.value {
    case .blank: add(field, label, [], .empty)
    case .text(let text): add(field, label, [(.value, text.text)], .filled)
    case .placeholder(let prompt): add(field, label, [(.prompt, Array(prompt.utf8))], .placeholder)
    case .options(let options):
      let texts = options.enumerated().map { (Field.Piece.Role.option($0), $1.text.text) }
      add(
        field,
        label,
        texts,
        options.contains(where: \.isTicked) ? .filled : .empty,
        options: options.map {
          Field.Option(text: String(decoding: $0.text.text, as: UTF8.self), isTicked: $0.isTicked)
        }
      )
    case .unreadable:
      add(field, label, [], .empty)
      draft.unread.append(
        Unread(
          kind: .picture,
          reason: "not-text",
          block: draft.blocks.count - 1,
          isInBlock: true,
          mayContainHeadings: false
        )
      )
    }
  }

  /// Appends one block that holds the label and the given texts, and the field it is.
  private mutating func add(
    _ field: NotationField,
    _ label: [UInt8],
    _ texts: [(role: Field.Piece.Role, text: [UInt8])],
    _ state: Field.State,
    options: [Field.Option] = []
  ) {
    var offset = draft.text.count + label.count
    var joined = label
    let number = draft.blocks.count
    var pieces = [
      Field.Piece(.label, block: number, text: TextRange(draft.text.count, offset - 2))
    ]
    for (role, text) in texts {
      pieces.append(Field.Piece(role, block: number, text: TextRange(offset, offset + text.count)))
      joined += text + [0x0A]
      offset += text.count + 1
    }
    _ = add(joined) { _ in }
    let value =
      options.isEmpty
      ? texts.first(where: { $0.role == .value }).map { String(decoding: $0.text, as: UTF8.self) }
      : options.filter(\.isTicked).map(\.text).joined(separator: "; ")
    fields.append(
      Field(
        label: field.label,
        role: nil,
        value: value ?? "",
        state: state,
        options: options,
        from: .line,
        isConfident: true,
        isInCover: true,
        pieces: pieces,
        blocks: [number]
      )
    )
  }
}
