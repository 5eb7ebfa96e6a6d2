package import Rulebook
import SourceText

/// The page that `rules docs` writes: every rule of some packs, with an index by theme and by source.
package struct RuleDocs: Sendable {
  /// One pack and what is said of its rules, both in the order of its files.
  package struct Pack: Sendable {
    let header: RunHeader.Pack
    let rulebook: Rulebook
    let rules: [RuleSummary]

    package init(header: RunHeader.Pack, rulebook: Rulebook, rules: [RuleSummary]) {
      self.header = header
      self.rulebook = rulebook
      self.rules = rules
    }

    var title: String { header.title ?? header.name }
  }

  /// The id of the index.
  static let index = "index"
  private static let start = "rules"

  private let packs: [Pack]
  private let engine: String

  /// Prepares the page of `packs`, as the engine of that version reads them.
  package init(_ packs: [Pack], engine: String) {
    self.packs = packs
    self.engine = engine
  }

  package func html() -> [UInt8] {
    var html = HTMLWriter()
    html.element(.html, [.language("en-GB")]) { html in
      html.head(title: "\(title) \u{2013} DueRegard")
      html.element(.body) { html in
        html.element(.a, [.style(.skip), .part(Self.start)], "Skip to the rules")
        html.element(.header) { html in
          html.element(.div, [.style(.page)]) { $0.element(.p, "DueRegard \u{00B7} Rules") }
        }
        html.element(.main) { html in
          html.element(.div, [.style(.page)]) { writeMain(&$0) }
        }
        html.element(.footer) { html in
          html.element(.div, [.style(.page)]) { html in
            html.element(
              .p,
              "Made by DueRegard \(engine). Nothing left the computer it was made on."
            )
          }
        }
      }
    }
    return html.bytes + [0x0A]
  }

  private var title: String { "Rules: \(Wording.list(packs.map(\.title)))" }

  private func writeMain(_ html: inout HTMLWriter) {
    html.element(.h1, [.outside], title)
    html.element(
      .p,
      [.style(.inset)],
      """
      These rules read the words of a paper. They cannot tell whether its plan is right, nor whether \
      what it says is so.
      """
    )
    html.element(.h2, "In short")
    packs.forEach { write(&html, inShort: $0) }
    html.element(.ul) { html in
      for (part, title) in RuleIndex.parts {
        html.element(.li) { $0.element(.a, [.part(part)], title) }
      }
    }
    html.element(.div, [.id(Self.index)]) { html in
      RuleIndex(packs).write(&html)
    }
    html.element(.div, [.id(Self.start)]) { html in
      for pack in packs { write(&html, rulesOf: pack) }
    }
  }

  private func write(_ html: inout HTMLWriter, inShort pack: Pack) {
    let header = pack.header
    html.element(.p, [.outside]) { html in
      html.element(.a, [.part(header.name)], pack.title)
      html.text(", \(Wording.count(pack.rules.count, "rule")).")
    }
    let owner = pack.rulebook.pack?.owner.map { ", kept by \($0)" } ?? ""
    let contact = pack.rulebook.pack?.contact.map { " (\($0))" } ?? ""
    html.element(
      .p,
      [.style(.small), .outside],
      "Pack \(header.name) \(header.version)\(owner)\(contact), hash \(header.hash)."
    )
  }

  /// The rules of a pack in the order of its index, and what the names in them stand for.
  private func write(_ html: inout HTMLWriter, rulesOf pack: Pack) {
    let words = RuleWords(pack.rulebook, pack: pack.header.name)
    let glossary = RuleGlossary(pack.rulebook)
    let rules = Dictionary(pack.rulebook.rules.map { ($0.name.text, $0) }) { first, _ in first }
    html.element(.h2, [.id(pack.header.name), .outside], pack.title)
    for summary in RuleIndex.themes(of: pack).flatMap(\.rules) {
      guard let rule = rules[summary.name] else { continue }
      let page = RulePage(rule, glossary: glossary, summary: summary, pack: pack.header)
      RuleArticle(page, words: words).write(&html)
    }
    guard !words.isEmpty else { return }
    html.element(.h2, [.outside], "Words that these rules use: \(pack.title)")
    words.write(&html)
  }
}

extension RuleSummary {
  /// Its name without that of the pack.
  var name: String { id.split(separator: "/").last.map(String.init) ?? id }
}
