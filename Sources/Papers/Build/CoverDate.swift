import SourceText

/// Finds the date of a paper (`papers.md`, section 12).
enum CoverDate {
  /// The date of the paper, and how it is known.
  static func find(
    in draft: Draft,
    fields: [Field],
    text: ShownText,
    coverEnd: Int
  ) -> PaperDate? {
    if let day = frontMatter(draft) { return PaperDate(day: day, from: .frontMatter) }
    if let day = draft.metadataDate { return PaperDate(day: day, from: .metadata) }
    if let day = field(fields) { return PaperDate(day: day, from: .field) }
    return cover(draft, text, coverEnd).map { PaperDate(day: $0, from: .cover) }
  }

  /// The first day, or month of a year, that the words name.
  static func first(in bytes: [UInt8], words: ArraySlice<TextRange>) -> DaySpan? {
    var forms: [[UInt8]] = []
    for word in words {
      var form: [UInt8] = []
      Folding.appendForm(of: bytes, in: word, to: &form)
      forms.append(form)
    }
    for index in forms.indices {
      guard let (span, _) = DateValue.read(forms, at: index) else { continue }
      // A month after the figure of a day that does not exist is no date.
      if span.first != span.last, index > 0, isDay(forms[index - 1]) { continue }
      // A financial year is no date of a paper.
      if span.last.number - span.first.number < 31 { return span }
    }
    return nil
  }

  private static func isDay(_ form: [UInt8]) -> Bool {
    let digits = form.prefix { (0x30...0x39).contains($0) }
    return (1...2).contains(digits.count) && form.count <= digits.count + 2
  }

  /// The last day of the first date in a text.
  static func day(in text: String) -> Day? {
    let bytes = Array(text.utf8)
    let words = WordBoundary.words(of: bytes).prefix(200)
    return first(in: bytes, words: words)?.last
  }

  private static func frontMatter(_ draft: Draft) -> Day? {
    for entry in draft.frontMatter {
      switch entry.key.lowercased() {
      case "date", "meeting-date", "meeting date", "meeting_date":
        let value = String(decoding: draft.text[entry.value.indices], as: UTF8.self)
        if let day = day(in: value) { return day }
      default: continue
      }
    }
    return nil
  }

  /// The field that names a meeting and a date comes before all others.
  private static func field(_ fields: [Field]) -> Day? {
    var later: Day?
    for field in fields where field.isInCover || field.from == .control {
      let words = LabelText(Array(field.label.utf8), [TextRange(0, field.label.utf8.count)])
        .fullKey.split(separator: " ")
      guard field.role == .meetingDate || words.contains("date"), let day = day(in: field.value)
      else { continue }
      if words.contains("meeting"), words.contains("date") { return day }
      let isOfPaper = words.contains("paper") || words.contains("report")
      if field.role == .meetingDate || isOfPaper { later = later ?? day }
    }
    return later
  }

  private static func cover(_ draft: Draft, _ text: ShownText, _ end: Int) -> Day? {
    for index in 0..<min(end, draft.blocks.count) where draft.blocks[index].story == .body {
      guard !draft.blocks[index].flags.contains(.generated) else { continue }
      let words = text.blockWords[index]
      guard words.count <= 20 else { continue }
      if let span = first(in: text.bytes, words: text.words[words]) { return span.last }
    }
    return nil
  }
}
