package import Papers

extension Paper {
  /// Each field in one line: its label, its value or its options, and what is special about it.
  package var fieldLines: [String] {
    fields.map { field in
      var line = "\(field.label) = "
      if !field.options.isEmpty {
        line += field.options.map { "\($0.isTicked ? "☒" : "☐") \($0.text)" }.joined(separator: " ")
      } else if let checked = field.checked {
        line += checked ? "☒" : "☐"
      } else {
        line += field.value.replacing("\n", with: " ⏎ ")
      }
      if field.state == .placeholder { line += "(placeholder)" }
      if !field.isInCover { line += " (not on the cover)" }
      return line
    }
  }

  /// Each block in one line: kind and level, label, text.
  package var blockLines: [String] {
    blocks.map { block in
      var line = block.kind.rawValue
      if block.story != .body { line = "\(block.story.rawValue) \(line)" }
      if let level = block.level { line += " \(level)" }
      if let label = block.label { line += " <\(string(label.text))>" }
      if let from = block.headingFrom { line += " (\(from.rawValue))" }
      if let cell = block.cell.map({ cells[$0] }) {
        line += " [\(cell.row),\(cell.column)\(cell.isHeader ? " header" : "")]"
      }
      return line + ": " + string(block.text).replacing("\n", with: "⏎")
    }
  }

  /// The titles of the sections that the block with this text stands in.
  package func sectionPath(of text: String) -> [String] {
    var path: [String] = []
    var section = blocks.first { string($0.text).contains(text) }?.section
    while let number = section {
      path.insert(sections[number].title, at: 0)
      section = sections[number].parent
    }
    return path
  }
}
