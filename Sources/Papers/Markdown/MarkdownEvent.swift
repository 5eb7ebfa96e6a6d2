import SourceText

/// What md4c finds in a Markdown text, in order, as values.
enum MarkdownEvent {
  case enter(Block)
  case leave(Block)
  case open(Run)
  case close(Run)
  case text(Text, TextPiece)

  enum Block {
    case document, quote, rule, code, html, paragraph, bulletList
    case numberedList(start: Int, delimiter: UInt8)
    /// The sign between the brackets of a task, and the range of the brackets.
    case item(task: (isDone: Bool, source: TextRange)?)
    case heading(level: Int)
    case table(columns: Int)
    case head, body, row, headCell, cell
  }

  enum Run {
    case emphasis, strong, code, struck, other
    case link(String)
    case image
  }

  enum Text {
    case plain, lineBreak, softBreak, entity, code, html
  }
}
