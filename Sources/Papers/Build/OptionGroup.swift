import SourceText

/// Options that belong together: the boxes of one or several lines (`papers.md`, section 12).
struct OptionGroup {
  var label: FormLine?
  var options: [(line: FormLine, kind: TickMark.Kind)] = []
  var marks: [FormLine] = []
  /// The mark of a line that has no words for it.
  var lone: TickMark.Kind?
  /// Whether one of its marks is a box, and not merely a tick.
  var isBoxed = false

  /// The groups among lines that follow one another.
  ///
  /// Lines of boxes take the line before them as their label where `takesLabels` says so.
  static func read(
    _ lines: [FormLine],
    in text: ShownText,
    takesLabels: (FormLine) -> Bool
  ) -> [OptionGroup] {
    var groups: [OptionGroup] = []
    var previous: FormLine?
    var isOpen = false
    for line in lines {
      guard let found = OptionText(text.bytes, in: line.text) else {
        previous = line
        isOpen = false
        continue
      }
      let goesOn = isOpen && found.label == nil && found.lone == nil
      if !goesOn || groups.last?.lone != nil {
        var group = OptionGroup()
        if let label = found.label {
          group.label = FormLine(block: line.block, text: label)
        } else if let previous, takesLabels(previous), isLabel(previous, in: text) {
          group.label = previous
        }
        groups.append(group)
      }
      groups[groups.count - 1].add(found, of: line.block)
      previous = nil
      isOpen = true
    }
    return groups
  }

  private static func isLabel(_ line: FormLine, in text: ShownText) -> Bool {
    line.text.count <= 400 && LabelText(text.bytes, [line.text]).isLike
  }

  private mutating func add(_ found: OptionText, of block: Int) {
    for option in found.options {
      options.append((FormLine(block: block, text: option.text), option.kind))
    }
    for mark in found.marks {
      marks.append(FormLine(block: block, text: mark.text))
      if mark.isBoxed { isBoxed = true }
    }
    lone = found.lone?.kind
  }

  /// The group as a field; nil for a box without words or label.
  func field(from: Field.Origin) -> FieldDraft? {
    guard !options.isEmpty || label != nil else { return nil }
    var field = FieldDraft(from: from, label: label.map { [$0] } ?? [])
    field.take(self)
    return field
  }
}

extension FieldDraft {
  /// Adds the options and marks of a group.
  mutating func take(_ group: OptionGroup) {
    options += group.options
    marks += group.marks
    lone = options.isEmpty ? group.lone : nil
  }

  /// Gives it what stands as its value, and the fields that stand there with labels of their own.
  mutating func takeValue(_ lines: [FormLine], in text: ShownText) -> [FieldDraft] {
    if lines.count == 1, let mark = TickBoxes.lone(text.bytes, in: lines[0].text) {
      lone = mark.kind
      marks.append(FormLine(block: lines[0].block, text: mark.text))
      return []
    }
    let groups = OptionGroup.read(lines, in: text) { _ in false }
    let labelled = groups.filter { $0.label != nil }
    if labelled.count > 1 {
      for group in groups where group.label == nil && !group.options.isEmpty { take(group) }
      let from = from
      return labelled.compactMap { $0.field(from: from) }
    }
    for group in groups where !group.options.isEmpty { take(group) }
    guard options.isEmpty else { return [] }
    value += Self.trimmed(lines, in: text)
    return []
  }

  /// The lines without slashes and bars at the end of the last.
  private static func trimmed(_ lines: [FormLine], in text: ShownText) -> [FormLine] {
    guard let last = lines.last else { return [] }
    let end = FieldValue.trim(text.bytes, last.text)
    return lines.dropLast() + (end.isEmpty ? [] : [FormLine(block: last.block, text: end)])
  }
}
