import Rulebook
import SourceText

/// What `rules list` prints: the rules of packs, a line each.
package struct ListReport: Sendable {
  /// One pack and its rules, in the order of its files.
  package struct Pack: Sendable {
    package let header: RunHeader.Pack
    /// The folder it comes from; nil for a shipped pack.
    package let folder: String?
    package let rules: [RuleSummary]

    package init(header: RunHeader.Pack, folder: String?, rules: [RuleSummary]) {
      self.header = header
      self.folder = folder
      self.rules = rules
    }
  }

  private let packs: [Pack]

  package init(_ packs: [Pack]) {
    self.packs = packs
  }

  package func text() -> [UInt8] {
    let lines = packs.map(lines(of:)).joined(separator: [""])
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func lines(of pack: Pack) -> [String] {
    let header = pack.header
    let rows = pack.rules.map { rule in
      [
        Self.name(of: rule), rule.severity.rawValue, rule.theme ?? "", Self.inForce(rule),
        rule.title,
      ]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let origin = pack.folder ?? "shipped"
    let title = header.title.map { ": \($0)" } ?? ""
    return [
      SafeText.line(
        "\(header.name) \(header.version)\(title) (\(Wording.count(header.rules, "rule")), \(origin))"
      )
    ]
      + rows.map { row in
        let columns = zip(row, widths).map { text, width in
          text + String(repeating: " ", count: width - text.count)
        }
        return SafeText.line(
          "  " + (columns.filter { !$0.isEmpty } + [row[4]]).joined(separator: "  ")
        )
      }
  }

  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "dueregard.rules.list/1")
    json.members("packs", packs) { json, pack in
      json.member("name", pack.header.name)
      json.member("version", pack.header.version)
      json.member("title", pack.header.title)
      json.member("hash", pack.header.hash)
      json.member("folder", pack.folder)
      json.members("rules", pack.rules) { RuleJSON.write(&$0, $1) }
    }
    json.endObject()
    return json.takeLine()
  }

  private static func name(of rule: RuleSummary) -> String {
    rule.id.split(separator: "/").last.map(String.init) ?? rule.id
  }

  /// When the rule is in force.
  private static func inForce(_ rule: RuleSummary) -> String {
    if let day = rule.retired { return "retired \(day)" }
    guard let dates = rule.effective else { return "always" }
    return "from \(dates.from)" + (dates.until.map { " until \($0)" } ?? "")
  }
}
