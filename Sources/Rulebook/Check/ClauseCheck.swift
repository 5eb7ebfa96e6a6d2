import SourceText

/// Checks which clauses a definition has, and that its dates follow one another
/// (`rule-language.md`, 5.2 and 5.6).
struct ClauseCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ set: DefinitionSet) {
    for (index, (definition, pack)) in set.packs.enumerated() {
      if index > 0, let first = set.packs.first?.definition { secondPack(definition, after: first) }
      refuseRepeats(pack.clauses, except: [.theme], like: pack.name.origin)
    }
    for source in set.sources { check(source) }
    for (definition, rule) in set.rules { check(rule, definition) }
    for (definition, waiver) in set.waivers { check(waiver, definition) }
  }

  private func origin(_ range: TextRange, like origin: Origin) -> Origin {
    Origin(.init(file: origin.place.file, range: range))
  }

  private mutating func secondPack(_ pack: Definition, after first: Definition) {
    diagnostics.append(
      Diagnostic(
        .packTwice,
        at: pack.word.place,
        help: "all the files of a folder are one pack",
        notes: [.init(at: first.word.place, "first declared here")]
      )
    )
  }

  private mutating func refuseRepeats<Content>(
    _ clauses: [Clause<Content>],
    except repeatable: [Keyword],
    like file: Origin
  ) {
    var first: [Keyword: TextRange] = [:]
    for clause in clauses where clause.content != nil && !repeatable.contains(clause.keyword) {
      let word = clause.wordRange
      guard let earlier = first[clause.keyword] else {
        first[clause.keyword] = word
        continue
      }
      diagnostics.append(
        Diagnostic(
          .givenTwice(clause.keyword.rawValue),
          at: origin(word, like: file).place,
          help: "keep one of them",
          notes: [.init(at: origin(earlier, like: file).place, "first given here")]
        )
      )
    }
  }

  private mutating func check(_ source: SourceSyntax) {
    var issued: DayLiteral?
    var withdrawn: DayLiteral?
    for clause in source.clauses {
      switch clause.content {
      case .issued(let day): issued = issued ?? day
      case .withdrawn(let day): withdrawn = withdrawn ?? day
      case .link, .force, .note, nil: break
      }
    }
    refuseRepeats(source.clauses, except: [.note], like: source.name.origin)
    if let issued, let withdrawn, withdrawn.day < issued.day {
      refuse(
        withdrawn.origin,
        .withdrawnBeforeIssued("source \(source.name.text)"),
        other: issued.origin,
        "issued here"
      )
    }
  }

  private mutating func refuse(
    _ origin: Origin,
    _ message: Diagnostic.Message,
    other: Origin,
    _ note: String
  ) {
    diagnostics.append(
      Diagnostic(message, at: origin.place, notes: [.init(at: other.place, note)])
    )
  }

  private mutating func check(_ rule: RuleSyntax, _ definition: Definition) {
    refuseRepeats(rule.clauses, except: [.cites, .cannot, .example], like: rule.name.origin)
    guard let name = definition.name else { return }
    let label = "rule \(name.text)"
    if !definition.hasSlip, !rule.clauses.contains(where: { $0.keyword == .expect }) {
      diagnostics.append(
        Diagnostic(.expectsNothing(label), at: name.origin.place, help: "add: expect …")
      )
    }
    var start: DayLiteral?
    var retired: DayLiteral?
    for clause in rule.clauses {
      switch clause.content {
      case .effective(let from, let until, _):
        start = start ?? from
        if let until, until.day < from.day {
          refuse(until.origin, .endsBeforeStart(label), other: from.origin, "starts here")
        }
      case .retired(let day, _, _): retired = retired ?? day
      case .cites, .theme, .severity, .owner, .applies, .expect, .cannotTell, .say, .advise,
        .example, nil:
        break
      }
    }
    if let start, let retired, retired.day <= start.day {
      refuse(retired.origin, .retiredBeforeStart(label), other: start.origin, "starts here")
    }
  }

  private mutating func check(_ waiver: WaiverSyntax, _ definition: Definition) {
    refuseRepeats(waiver.clauses, except: [], like: waiver.name.origin)
    guard let name = definition.name else { return }
    let label = "waiver \(name.text)"
    let given = Set(waiver.clauses.map(\.keyword))
    let needed: [Keyword] = [.for, .owner, .approved, .until, .because]
    for keyword in needed where !given.contains(keyword) && !waiver.isIncomplete {
      diagnostics.append(
        Diagnostic(
          .doesNotSay(label, keyword.rawValue),
          at: name.origin.place,
          help: "add: \(Self.example(of: keyword))"
        )
      )
    }
    var approved: Waiver.Date?
    var until: Waiver.Date?
    for clause in waiver.clauses {
      switch clause.content {
      case .approved(_, let date): approved = approved ?? date
      case .until(let date): until = until ?? date
      case .papers, .finding, .owner, .because, nil: break
      }
    }
    if let approved, let until, let from = approved.day, let to = until.day, to < from {
      refuse(
        until.origin,
        .endsBeforeApproval(label),
        other: approved.origin,
        "approved here"
      )
    }
  }

  private static func example(of keyword: Keyword) -> String {
    switch keyword {
    case .for: "for papers \"…\""
    case .owner: "owner \"…\""
    case .approved: "approved by \"…\" on …"
    case .until: "until …"
    case _: "because \"…\""
    }
  }
}

extension Clause {
  /// The range of its first word.
  var wordRange: TextRange {
    TextRange(piece.range.lower, piece.range.lower + keyword.rawValue.utf8.count)
  }
}

extension Diagnostic.Message {
  fileprivate static func expectsNothing(_ rule: String) -> Self {
    Self(code: "E030", text: "\(rule) expects nothing")
  }

  fileprivate static func givenTwice(_ word: String) -> Self {
    Self(code: "E031", text: "\"\(word)\" is given twice")
  }

  fileprivate static let packTwice = Self(code: "E033", text: "a pack is declared twice")

  fileprivate static func doesNotSay(_ waiver: String, _ clause: String) -> Self {
    Self(code: "E034", text: "\(waiver) does not say \"\(clause)\"")
  }

  fileprivate static func endsBeforeStart(_ rule: String) -> Self {
    Self(code: "E054", text: "\(rule) ends before it starts")
  }

  fileprivate static func retiredBeforeStart(_ rule: String) -> Self {
    Self(code: "E054", text: "\(rule) is retired before it starts")
  }

  fileprivate static func withdrawnBeforeIssued(_ source: String) -> Self {
    Self(code: "E054", text: "\(source) is withdrawn before it is issued")
  }

  fileprivate static func endsBeforeApproval(_ waiver: String) -> Self {
    Self(code: "E054", text: "\(waiver) ends before it was approved")
  }
}
