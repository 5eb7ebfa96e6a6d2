package import Rulebook
import SourceText

/// The help page of a rule: one set of words for `rules explain`, for `rules docs` and for reports.
package struct RulePage: Sendable {
  /// A heading and what stands below it.
  struct Chapter: Sendable {
    let title: String
    let paragraphs: [Paragraph]
  }

  /// One thing that is said.
  enum Paragraph: Sendable {
    case sentence(String)
    /// What stands in the words of the language, with names in it.
    case logic(String)
    case meaning(RuleGlossary.Entry)
    case source(RuleSummary.Cite)
    case example(RuleExample)
  }

  let rule: Rulebook::Rule
  let summary: RuleSummary
  private let pack: RunHeader.Pack
  private let glossary: RuleGlossary

  /// Prepares the page of `rule`, one of `rulebook`.
  package init(
    _ rule: Rulebook::Rule,
    of rulebook: Rulebook,
    summary: RuleSummary,
    pack: RunHeader.Pack
  ) {
    self.init(rule, glossary: RuleGlossary(rulebook), summary: summary, pack: pack)
  }

  init(
    _ rule: Rulebook::Rule,
    glossary: RuleGlossary,
    summary: RuleSummary,
    pack: RunHeader.Pack
  ) {
    self.rule = rule
    self.glossary = glossary
    self.summary = summary
    self.pack = pack
  }

  /// The pages of all rules of a pack, whose summaries are in the same order.
  package static func all(
    of rulebook: Rulebook,
    summaries: [RuleSummary],
    pack: RunHeader.Pack
  ) -> [RulePage] {
    let glossary = RuleGlossary(rulebook)
    return zip(rulebook.rules, summaries).map { rule, summary in
      RulePage(rule, glossary: glossary, summary: summary, pack: pack)
    }
  }

  package func text(width: Int) -> [UInt8] {
    let layout = TextLayout(width: width)
    var lines = head(layout) + [""]
    for chapter in chapters {
      lines.append(chapter.title)
      for paragraph in chapter.paragraphs.flatMap(Self.texts) {
        // A link that is broken leads nowhere.
        let layout = paragraph.contains(" ") ? layout : TextLayout(width: .max)
        lines += layout.lines(SafeText.line(paragraph), after: "  ", then: 2)
      }
    }
    lines += layout.lines(SafeText.line(foot))
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// The page without its head, for forms that have fields of their own for name, title and severity.
  var plainText: String {
    let lines = chapters.flatMap { [$0.title] + $0.paragraphs.flatMap(Self.texts) + [""] }
    return (lines + [foot]).joined(separator: "\n")
  }

  /// The same in Markdown.
  var markdown: String {
    let parts = chapters.flatMap { chapter in
      ["**\(MarkdownText.prose(chapter.title))**"]
        + chapter.paragraphs.flatMap(Self.texts).map { text in
          MarkdownText.link(text) ?? MarkdownText.prose(text)
        }
    }
    return (parts + [MarkdownText.prose(foot)]).joined(separator: "\n\n")
  }

  /// Name, title and severity, the last at the right where there is room.
  private func head(_ layout: TextLayout) -> [String] {
    let left = SafeText.line("\(rule.name.text)  \(rule.title)")
    let severity = rule.severity.rawValue
    let gap = layout.width - TextLayout.columns(of: left.unicodeScalars) - severity.count
    if gap >= 2 { return [left + String(repeating: " ", count: gap) + severity] }
    return layout.lines(left) + [severity]
  }

  private static func texts(of paragraph: Paragraph) -> [String] {
    switch paragraph {
    case .sentence(let text), .logic(let text): [text]
    case .meaning(let entry): [entry.text]
    case .source(let cite):
      [cite.title + cite.place, cite.standing, cite.link].compactMap(\.self)
    case .example(let example): [example.text]
    }
  }

  // MARK: - What is said

  /// The chapters that say something.
  var chapters: [Chapter] {
    [
      Chapter(title: "What it looks for", paragraphs: [.logic(lookedFor)]),
      Chapter(title: "Where", paragraphs: meanings.map { .meaning($0) }),
      Chapter(title: "Why", paragraphs: summary.cites.map { .source($0) }),
      Chapter(title: "What it says", paragraphs: [.sentence(summary.say)]),
      Chapter(
        title: "What you could do",
        paragraphs: summary.advise.map { [.sentence($0)] } ?? []
      ),
      Chapter(title: "When it is in force", paragraphs: inForce.map { .sentence($0) }),
      Chapter(title: "What would satisfy it", paragraphs: examples(.met)),
      Chapter(title: "What would not", paragraphs: examples(.notMet)),
      Chapter(title: "When it does not apply", paragraphs: examples(.notApplicable)),
      Chapter(
        title: "What it cannot tell",
        paragraphs: doubts + examples(.cannotTell)
      ),
    ]
    .filter { !$0.paragraphs.isEmpty }
  }

  /// Where the rule comes from.
  var foot: String {
    let theme = summary.theme.map { ", theme \($0)" } ?? ""
    return "Pack \(pack.name) \(pack.version)\(theme), hash \(summary.hash.prefix(8))."
  }

  /// What the rule looks for, in the words of the language.
  var lookedFor: String {
    let applies =
      switch rule.applies {
      case .always: "Applies to every paper."
      case .when(let condition): "Applies when \(Formatter.text(of: condition))."
      case .toEach(let unit, where: nil): "Applies to each \(Formatter.text(of: unit))."
      case .toEach(let unit, where: let condition?):
        "Applies to each \(Formatter.text(of: unit)) where \(Formatter.text(of: condition))."
      }
    return "\(applies) Expects \(Formatter.text(of: rule.expectation))."
  }

  /// What the names in it stand for.
  var meanings: [RuleGlossary.Entry] { glossary.entries(for: lookedFor) }

  /// The first example that meets the rule.
  var exampleMet: RuleExample? {
    rule.examples.first { $0.outcome == .met }.map { RuleExample($0) }
  }

  private var inForce: [String] {
    var lines: [String] = []
    if let dates = rule.effective {
      let until = dates.until.map { " until \($0)" } ?? ""
      let notice = dates.notice.map { ", with \(Wording.count($0, "day")) of notice" } ?? ""
      lines.append("From \(dates.from)\(until)\(notice).")
    }
    if let retired = rule.retired {
      let by = retired.replacedBy.map { ", replaced by \($0.text)" } ?? ""
      let because = retired.because.map { ": \($0)" } ?? ""
      let end = because.hasSuffix(".") ? "" : "."
      lines.append("Retired on \(retired.day)\(by)\(because)\(end)")
    }
    return lines
  }

  private func examples(_ outcome: ExpectedOutcome) -> [Paragraph] {
    rule.examples.filter { $0.outcome == outcome }.map { .example(RuleExample($0)) }
  }

  private var doubts: [Paragraph] {
    rule.doubts.map { doubt in
      doubt.because.map { .sentence($0) }
        ?? .logic("When \(Formatter.text(of: doubt.condition)).")
    } + [.sentence("It reads words; it cannot tell whether what they say is so.")]
  }
}

extension RuleSummary.Cite {
  /// Where in the source, and its words, as they follow its title.
  var place: String {
    (at.map { ", \($0)" } ?? "") + (quote.map { ": \"\($0)\"" } ?? "")
  }

  /// What weight the source has, and since when; nil where nothing is known.
  var standing: String? {
    let parts = [
      force, issued.map { "issued \($0)" }, withdrawn.map { "withdrawn \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Wording.sentence(parts.joined(separator: ", ")) + "."
  }
}
