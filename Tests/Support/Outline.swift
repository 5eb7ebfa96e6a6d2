package import Papers
import SourceText

/// What a paper holds, one block a line, for tests to compare with.
public enum Outline {
  /// `kind level label [row,column] story: text`, what does not apply left out, and flags of spans
  /// that the view does not show.
  package static func lines(_ paper: Paper) -> [String] {
    paper.blocks.map { block in
      var line = block.kind.rawValue
      if let level = block.level { line += " \(level)" }
      if let label = block.label { line += " <\(paper.string(label.text))>" }
      if let cell = block.cell.map({ paper.cells[$0] }) {
        line += " [\(cell.row),\(cell.column)"
        if cell.rowSpan * cell.columnSpan > 1 { line += " \(cell.rowSpan)x\(cell.columnSpan)" }
        line += cell.isHeader ? " head]" : "]"
      }
      if block.story != .body { line += " \(block.story.rawValue)" }
      line += ": " + paper.string(block.text)
      let hidden = paper.spans[block.spans].filter {
        !$0.flags.isDisjoint(with: SpanFlags.excluded(from: paper.view))
      }
      for span in hidden {
        let names = SpanFlags.names.filter { span.flags.contains($0.flag) }.map(\.name)
        line += " {\(names.joined(separator: " ")): \(paper.string(span.text))}"
      }
      return line
    }
  }
}
