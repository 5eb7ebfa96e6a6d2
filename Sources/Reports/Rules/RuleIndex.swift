import Rulebook
import SourceText

/// The two indexes on the page of `rules docs`: the rules by theme, and by source.
struct RuleIndex {
  /// Rules that belong together, under a title.
  struct Group {
    let title: String
    let rules: [RuleSummary]
  }

  /// The ids and titles of the indexes.
  static let parts = [byTheme, bySource]
  private static let byTheme = (id: "index/themes", title: "Rules by theme")
  private static let bySource = (id: "index/sources", title: "Rules by source")

  private let packs: [RuleDocs.Pack]

  init(_ packs: [RuleDocs.Pack]) {
    self.packs = packs
  }

  func write(_ html: inout HTMLWriter) {
    html.element(.nav, [.labelled(by: Self.byTheme.id)]) { html in
      html.element(.h2, [.id(Self.byTheme.id)], Self.byTheme.title)
      for pack in packs {
        for theme in Self.themes(of: pack) {
          let title = packs.count > 1 ? "\(theme.title) (\(pack.title))" : theme.title
          html.element(.h3, [.outside], title)
          Self.write(&html, theme.rules)
        }
      }
    }
    html.element(.nav, [.labelled(by: Self.bySource.id)]) { html in
      html.element(.h2, [.id(Self.bySource.id)], Self.bySource.title)
      packs.forEach { write(&html, sourcesOf: $0) }
      let bare = packs.flatMap { $0.rules.filter(\.cites.isEmpty) }
      guard !bare.isEmpty else { return }
      html.element(.h3, "Rules that cite no source")
      Self.write(&html, bare)
    }
  }

  /// The rules of a pack by its themes, in the order in which it names these.
  static func themes(of pack: RuleDocs.Pack) -> [Group] {
    let rules = Dictionary(grouping: pack.rules, by: \.theme)
    let named = pack.header.themes.map {
      Group(title: $0.title, rules: rules[$0.name.text] ?? [])
    }
    return (named + [Group(title: "Without a theme", rules: rules[nil] ?? [])])
      .filter { !$0.rules.isEmpty }
  }

  private func write(_ html: inout HTMLWriter, sourcesOf pack: RuleDocs.Pack) {
    for source in pack.rulebook.sources {
      let rules = pack.rules.filter { $0.cites.contains { $0.source == source.name.text } }
      guard !rules.isEmpty else { continue }
      html.element(.h3, [.outside]) { $0.link(to: source.link, source.title) }
      let standing = rules.lazy.flatMap(\.cites).first { $0.source == source.name.text }?.standing
      let remarks = [standing].compactMap(\.self) + source.notes
      if !remarks.isEmpty {
        html.element(.p, [.style(.small), .outside], remarks.joined(separator: " "))
      }
      Self.write(&html, rules)
    }
  }

  private static func write(_ html: inout HTMLWriter, _ rules: [RuleSummary]) {
    html.element(.ul) { html in
      for rule in rules {
        html.element(.li, [.outside]) { html in
          html.element(.a, [.part(rule.id)], rule.title)
          html.text(", \(rule.severity.rawValue)\(rule.retired == nil ? "" : ", retired")")
        }
      }
    }
  }
}
