import SourceText

/// The canonical lines of one definition: its head, and its clauses in their order.
struct DefinitionText {
  private struct Part {
    let text: String
    let piece: Piece
    let indent: Int
    /// Where it stands among the clauses of its definition.
    let rank: Int
  }

  private var parts: [Part] = []

  init(_ definition: Definition) {
    let head: String
    switch definition.body {
    case .pack(let pack):
      head = "pack \(pack.name.text) version \(Self.quoted(pack.version))"
      for clause in pack.clauses { add(clause) { Self.line(of: $0) } }
    case .source(let source):
      head = "source \(source.name.text) \(Self.quoted(source.title))"
      for clause in source.clauses { add(clause) { Self.line(of: $0) } }
    case .field(let field):
      head = Self.filled("field \(field.name.text) labelled ", field.labels, indent: 0)
      if let exceptions = field.exceptions {
        add(exceptions) { (Self.filled("except ", $0, indent: 2), 0) }
      }
    case .cue(let cue):
      var lines = LineWriter(indent: 0)
      lines.write(.text("cue \(cue.kind.rawValue) "))
      lines.fill(cue.texts.map { Self.quoted($0.text) })
      head = lines.text
    case .term(let term):
      head = Self.filled("term \(term.name.text) means ", term.phrases, indent: 0)
      for clause in term.clauses { add(clause) { Self.line(of: $0) } }
    case .zone(let zone):
      var lines = LineWriter(indent: 0)
      lines.lay(
        .row([
          .text("zone \(zone.name.text) means "),
          ConditionLayout.layout(Simplifier.simplified(zone.unit)),
        ])
      )
      head = lines.text
    case .parameter(let parameter): head = Self.text(of: parameter)
    case .condition(let named):
      var lines = LineWriter(indent: 0)
      lines.lay(ClauseLayout.row("condition \(named.name.text) means ", named.condition))
      head = lines.text
    case .rule(let rule):
      head = "rule \(rule.name.text) \(Self.quoted(rule.title))"
      for clause in rule.clauses { add(clause) { RuleClauseText.line(of: $0) } }
    case .waiver(let waiver):
      head = "waiver \(waiver.name.text) of \(waiver.rule?.text ?? "")"
      for clause in waiver.clauses { add(clause) { Self.line(of: $0) } }
    case .broken: head = ""
    }
    // Ranks are few and equal ones keep their order.
    parts = Self.inOrder(parts)
    parts.insert(Part(text: head, piece: definition.head, indent: 0, rank: 0), at: 0)
  }

  private mutating func add<Content>(
    _ clause: Clause<Content>,
    _ line: (Content) -> (text: String, rank: Int)
  ) {
    guard let content = clause.content else { return }
    let (text, rank) = line(content)
    parts.append(Part(text: text, piece: clause.piece, indent: 2, rank: rank))
  }

  private static func inOrder(_ parts: [Part]) -> [Part] {
    parts.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  /// Whether it takes one line, comments aside.
  var isOneLine: Bool {
    parts.count == 1 && !parts[0].text.utf8.contains(UInt8(ascii: "\n"))
  }

  /// All its lines, each ended.
  func text(withComments: Bool) -> String {
    var text = ""
    for part in parts {
      if withComments {
        text += Self.comments(part.piece.above, indent: part.indent)
        if part.indent == 0, part.piece.hasBlankBelowComments { text += "\n" }
      }
      text += part.text
      if withComments, let comment = part.piece.after { text += "  " + comment }
      text += "\n"
    }
    return text
  }

  /// Comments on lines of their own.
  static func comments(_ comments: [CommentLine], indent: Int) -> String {
    var text = ""
    for (index, comment) in comments.enumerated() {
      if index > 0, comment.hasBlankAbove { text += "\n" }
      text += String(repeating: " ", count: indent) + comment.text + "\n"
    }
    return text
  }

  // MARK: - Lines

  private static func quoted(_ text: String) -> String { ConditionLayout.quoted(text) }

  private static func filled(_ start: String, _ phrases: [Phrase], indent: Int) -> String {
    var lines = LineWriter(indent: indent)
    lines.write(.text(start))
    lines.fill(phrases.map { ConditionLayout.text($0) })
    return lines.text
  }

  private static func text(of parameter: Parameter) -> String {
    var text = "parameter \(parameter.name.text) is \(parameter.value.text)"
    if let range = parameter.range {
      text += " between \(range.lower.text) and \(range.upper.text)"
    }
    var lines = LineWriter(indent: 0)
    lines.lay(
      .text(text),
      then: parameter.because.map { .text("because \(quoted($0))") },
      indent: 2
    )
    return lines.text
  }

  private static func line(of content: PackSyntax.Content) -> (String, Int) {
    switch content {
    case .title(let text): ("  title \(quoted(text))", 0)
    case .owner(let text): ("  owner \(quoted(text))", 1)
    case .contact(let text): ("  contact \(quoted(text))", 2)
    case .theme(let theme): ("  theme \(theme.name.text) \(quoted(theme.title))", 3)
    }
  }

  private static func line(of content: SourceSyntax.Content) -> (String, Int) {
    switch content {
    case .link(let address): ("  link \(address)", 0)
    case .issued(let date): ("  issued \(date.day)", 1)
    case .withdrawn(let date): ("  withdrawn \(date.day)", 2)
    case .force(let text): ("  force \(quoted(text))", 3)
    case .note(let text): ("  note \(quoted(text))", 4)
    }
  }

  private static func line(of content: TermSyntax.Content) -> (String, Int) {
    switch content {
    case .except(let phrases): (filled("except ", phrases, indent: 2), 0)
    case .test(let test):
      ("  \(test.matches ? "matches" : "does not match") \(quoted(test.text.text))", 1)
    }
  }

  private static func line(of content: WaiverSyntax.Content) -> (String, Int) {
    switch content {
    case .papers(nil): return ("  for all papers", 0)
    case .papers(.some(let names)):
      var lines = LineWriter(indent: 2)
      lines.write(.text("for papers "))
      lines.fill(names.map(quoted))
      return (lines.text, 0)
    case .finding(let text): return ("  finding \(quoted(text))", 1)
    case .owner(let text): return ("  owner \(quoted(text))", 2)
    case .approved(let name, let date):
      return ("  approved by \(quoted(name)) on \(date.text)", 3)
    case .until(let date): return ("  until \(date.text)", 4)
    case .because(let text): return ("  because \(quoted(text))", 5)
    }
  }
}
