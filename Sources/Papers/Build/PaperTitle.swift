import SourceText

/// Finds what a paper is called (`papers.md`, section 12).
enum PaperTitle {
  /// The title of the paper, and how it is known.
  static func find(
    in draft: Draft,
    fields: [Field],
    sections: [Section],
    text: ShownText
  ) -> Title? {
    if let title = frontMatter(draft, text) { return Title(text: title, from: .frontMatter) }
    if let title = draft.metadataTitle, !title.isEmpty {
      return Title(text: title, from: .metadata)
    }
    if let title = field(fields) { return Title(text: title, from: .field) }
    if let title = block(draft, text) { return Title(text: title, from: .title) }
    let early = sections.first { $0.level == 1 && $0.heading < 10 && !$0.title.isEmpty }
    if let early { return Title(text: early.title, from: .heading) }
    if let title = property(draft) { return Title(text: title, from: .property) }
    return sections.first { !$0.title.isEmpty }.map { Title(text: $0.title, from: .heading) }
  }

  private static func frontMatter(_ draft: Draft, _ text: ShownText) -> String? {
    let entry = draft.frontMatter.first { $0.key.lowercased() == "title" && !$0.value.isEmpty }
    return entry.map { Whitespace.shown(text.bytes, $0.value) }
  }

  private static func field(_ fields: [Field]) -> String? {
    let field = fields.first {
      $0.role == .title && $0.state == .filled && ($0.isInCover || $0.from == .control)
    }
    guard let field else { return nil }
    let bytes = Array(field.value.utf8)
    return Whitespace.shown(bytes, TextRange(0, bytes.count))
  }

  private static func block(_ draft: Draft, _ text: ShownText) -> String? {
    for (index, block) in draft.blocks.enumerated() where block.kind == .title {
      guard block.story == .body || block.story == .textBox else { continue }
      let title = Whitespace.shown(text.bytes, text.blocks[index])
      if !title.isEmpty { return title }
    }
    return nil
  }

  /// The property, unless a program wrote it.
  private static func property(_ draft: Draft) -> String? {
    guard let value = draft.properties.first(where: { $0.name == "title" })?.value else {
      return nil
    }
    let bytes = Array(value.utf8)
    let title = Whitespace.shown(bytes, TextRange(0, bytes.count))
    let lower = title.lowercased()
    let isFileName = endings.contains { lower.hasSuffix($0) }
    let isNumbered = lower.hasPrefix("document") && lower.dropFirst(8).allSatisfy(\.isNumber)
    guard !title.isEmpty, !isFileName, !isNumbered, lower != "untitled",
      !lower.hasPrefix("microsoft word -")
    else { return nil }
    return title
  }

  private static let endings = [
    ".doc", ".docx", ".docm", ".dot", ".dotx", ".dotm", ".odt", ".rtf", ".txt", ".pdf", ".xml",
    ".md", ".html", ".htm", ".xls", ".xlsx", ".ppt", ".pptx",
  ]
}
