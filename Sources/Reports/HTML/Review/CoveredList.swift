import Rulebook
import Screening

/// All rules that a paper covers, by the themes of their packs.
struct CoveredList {
  let paper: ReviewedPaper

  func write(_ html: inout HTMLWriter) {
    let count = paper.covered.count
    guard count > 0 else { return }
    html.heading(.covered)
    html.line(.covered, "\(Wording.count(count, "point")), with the words that were found.")
    let groups = groups
    for group in groups {
      if groups.count > 1 { html.element(.h3, [.outside], group.title) }
      html.element(.ul) { html in
        for rule in group.rules { html.element(.li) { CoveredLine(rule: rule).write(&$0) } }
      }
    }
  }

  /// One group for each theme of each pack in their order, then the rules without a theme.
  private var groups: [(title: String, rules: [ReviewedRule])] {
    var left = paper.covered
    var groups: [(title: String, rules: [ReviewedRule])] = []
    for pack in paper.header.packs {
      for theme in pack.themes {
        let isOfTheme = { (rule: ReviewedRule) in
          rule.id.hasPrefix("\(pack.name)/") && rule.page?.summary.theme == theme.name.text
        }
        let rules = left.filter(isOfTheme)
        guard !rules.isEmpty else { continue }
        left.removeAll(where: isOfTheme)
        groups.append((theme.title, rules))
      }
    }
    if !left.isEmpty { groups.append(("Without a theme", left)) }
    return groups
  }
}
