package import Rulebook
import SourceText

/// The help page of a rule, as `rules explain` prints it.
package struct RulePage: Sendable {
  private let rule: Rulebook::Rule
  private let summary: RuleSummary
  private let pack: RunHeader.Pack
  private let glossary: RuleGlossary

  /// Prepares the page of `rule`, one of `rulebook`.
  package init(
    _ rule: Rulebook::Rule,
    of rulebook: Rulebook,
    summary: RuleSummary,
    pack: RunHeader.Pack
  ) {
    self.rule = rule
    glossary = RuleGlossary(rulebook)
    self.summary = summary
    self.pack = pack
  }

  package func text(width: Int) -> [UInt8] {
    let layout = TextLayout(width: width)
    var lines = head(layout) + [""]
    for (title, paragraphs) in chapters where !paragraphs.isEmpty {
      lines.append(title)
      for paragraph in paragraphs {
        // A link that is broken leads nowhere.
        let layout = paragraph.contains(" ") ? layout : TextLayout(width: .max)
        lines += layout.lines(SafeText.line(paragraph), after: "  ", then: 2)
      }
    }
    let theme = summary.theme.map { ", theme \($0)" } ?? ""
    let foot = "Pack \(pack.name) \(pack.version)\(theme), hash \(summary.hash.prefix(8))."
    return Array((lines + layout.lines(SafeText.line(foot))).map { $0 + "\n" }.joined().utf8)
  }

  /// Name, title and severity, the last at the right where there is room.
  private func head(_ layout: TextLayout) -> [String] {
    let left = SafeText.line("\(rule.name.text)  \(rule.title)")
    let severity = rule.severity.rawValue
    let gap = layout.width - TextLayout.columns(of: left.unicodeScalars) - severity.count
    if gap >= 2 { return [left + String(repeating: " ", count: gap) + severity] }
    return layout.lines(left) + [severity]
  }

  private var chapters: [(title: String, paragraphs: [String])] {
    [
      ("What it looks for", [lookedFor]),
      ("Where", glossary.entries(for: lookedFor)),
      ("Why", summary.cites.flatMap(Self.why)),
      ("What it says", [summary.say]),
      ("What you could do", summary.advise.map { [$0] } ?? []),
      ("When it is in force", inForce),
      ("What would satisfy it", examples(.met)),
      ("What would not", examples(.notMet)),
      ("When it does not apply", examples(.notApplicable)),
      ("What it cannot tell", doubts),
    ]
  }

  private var lookedFor: String {
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

  private static func why(_ cite: RuleSummary.Cite) -> [String] {
    let source = [cite.title, cite.at].compactMap(\.self).joined(separator: ", ")
    let quote = cite.quote.map { ": \"\($0)\"" } ?? ""
    return [source + quote] + [cite.link].compactMap(\.self)
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
      lines.append("Retired on \(retired.day)\(by)\(retired.because.map { ": \($0)" } ?? "").")
    }
    return lines
  }

  private func examples(_ outcome: ExpectedOutcome) -> [String] {
    rule.examples.filter { $0.outcome == outcome }.map { example in
      let lines = example.text.text.split(separator: "\n")
        .map { PaperText.singleSpaced(String($0)) }.filter { !$0.isEmpty }
      return "\"\(Self.unmarked(lines.joined(separator: " / ")))\""
    }
  }

  /// The text without the marks of evidence.
  private static func unmarked(_ text: String) -> String {
    var made = ""
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix("[[") || rest.hasPrefix("]]") {
        rest = rest.dropFirst(2)
      } else {
        made.append(first)
        rest = rest.dropFirst()
      }
    }
    return made
  }

  private var doubts: [String] {
    rule.doubts.map { $0.because ?? "When \(Formatter.text(of: $0.condition))." }
      + ["It reads words; it cannot tell whether what they say is so."]
  }
}
