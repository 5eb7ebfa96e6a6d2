import SourceText

/// The canonical lines of the clauses of a rule, and their order.
enum RuleClauseText {
  static func line(of content: RuleSyntax.Content) -> (text: String, rank: Int) {
    switch content {
    case .cites(let citation):
      var text = "  cites \(citation.source.text)"
      if let place = citation.at { text += " at \(quoted(place))" }
      if let quote = citation.quote { text += " quote \(quoted(quote))" }
      return (text, 0)
    case .theme(let name): return ("  theme \(name.text)", 1)
    case .severity(let severity): return ("  severity \(severity.rawValue)", 2)
    case .owner(let text): return ("  owner \(quoted(text))", 3)
    case .effective(let from, let until, let notice):
      let dates = ClauseLayout.effective(
        from: from.day,
        until: until?.day,
        notice: notice?.text
      )
      return (lines(dates), 4)
    case .retired(let date, let replacement, let reason):
      var text = "retired \(date.day)"
      if let replacement { text += " replaced by \(replacement.text)" }
      return (lines(.text(text), then: because(reason)), 5)
    case .applies(let applicability): return (applies(applicability), 6)
    case .expect(let condition): return (lines(ClauseLayout.expect(condition)), 7)
    case .cannotTell(let doubt):
      let text = lines(
        ClauseLayout.cannotTell(doubt.condition),
        then: because(doubt.because)
      )
      return (text, 8)
    case .say(let text): return ("  say \(quoted(text))", 9)
    case .advise(let text): return ("  advise \(quoted(text))", 10)
    case .example(let example): return (text(of: example), 11)
    }
  }

  private static func applies(_ applicability: Applicability) -> String {
    switch applicability {
    case .always, .when: return lines(ClauseLayout.applies(applicability) ?? .text(""))
    case .toEach(let unit, let condition):
      return lines(
        ClauseLayout.toEach(unit),
        then: condition.map { ClauseLayout.row("where ", $0) }
      )
    }
  }

  private static func lines(_ layout: Layout, then second: Layout? = nil) -> String {
    var lines = LineWriter(indent: 2)
    lines.lay(layout, then: second, indent: 4)
    return lines.text
  }

  private static func because(_ reason: String?) -> Layout? {
    reason.map { .text("because \(quoted($0))") }
  }

  private static func quoted(_ text: String) -> String { ConditionLayout.quoted(text) }

  private static func text(of example: Example) -> String {
    var text = "  example \(example.outcome.words)"
    if let day = example.asOf { text += " as of \(day)" }
    return text + " "
      + (example.text.isLong
        ? "\"\"\"\(trimmedLines(example.text.text))\"\"\"" : quoted(example.text.text))
  }

  /// A long text as it is, but that lines end with LF and without space.
  private static func trimmedLines(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      if byte == 0x0A {
        while let last = kept.last, last == 0x20 || last == 0x09 { kept.removeLast() }
      }
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
