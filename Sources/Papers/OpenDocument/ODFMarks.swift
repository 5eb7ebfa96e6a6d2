import SourceText

/// Marks within the text, and forms.
extension ODFContentReader {
  mutating func literal(_ text: String) {
    if captured != nil {
      captured?.append(contentsOf: text.utf8)
    } else {
      writer.append(literal: text, style)
    }
  }

  mutating func flag(_ flag: SpanFlags, _ code: Notice.Code) {
    style.flags.insert(flag)
    writer.notice(code)
  }

  mutating func turnPage(isCertain: Bool) {
    let number = writer.page?.number ?? 1
    writer.page = PageNumber(number + 1, isCertain: isCertain)
  }

  /// A mark of a tracked change: deleted text stands at it; inserted text runs to its end.
  mutating func mark(_ element: ODFElement, _ tag: XMLTag) {
    guard let id = tag.string(.changeId), let number = changes.number(of: id, in: &writer) else {
      return
    }
    if element != .changeEnd { writer.notice(.trackedChanges) }
    if element == .change {
      var deleted = style
      deleted.flags.insert(.deleted)
      deleted.change = number
      writer.append(literal: changes.deleted(id), deleted)
      return
    }
    // The mark may open in one paragraph and close in another: the styles to come back to follow.
    let begins = element == .changeStart
    func turn(_ style: inout TextStyle) {
      if begins { style.flags.insert(.inserted) } else { style.flags.remove(.inserted) }
      style.change = begins ? number : nil
    }
    turn(&style)
    for index in stack.indices {
      var outer = stack[index].style
      turn(&outer)
      stack[index] = Open(
        element: stack[index].element,
        style: outer,
        isActive: stack[index].isActive
      )
    }
  }

  mutating func note(control tag: XMLTag) {
    guard let id = tag.string(.id, in: .xml) ?? tag.string(.id) else { return }
    let label = tag.string(.label) ?? ""
    switch tag.name {
    case .checkbox:
      controls[id] = (tag.isValue(.currentState, "checked") ? "☒ " : "☐ ") + label
    case .radio:
      controls[id] = (tag.isValue(.currentSelected, "true") ? "☒ " : "☐ ") + label
    case _:
      controls[id] = tag.string(.currentValue) ?? tag.string(.value) ?? ""
    }
    listBox = tag.name == .listbox ? id : nil
  }
}
