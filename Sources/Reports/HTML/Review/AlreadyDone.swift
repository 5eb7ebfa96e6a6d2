import Screening

/// What the paper does well, before anything is asked of it.
struct AlreadyDone {
  let paper: ReviewedPaper

  private static let most = 3

  func write(_ html: inout HTMLWriter) {
    let covered = paper.covered
    guard !covered.isEmpty else { return }
    html.heading(.alreadyDone)
    html.element(.ul) { html in
      for rule in chosen {
        html.element(.li) { CoveredLine(rule: rule).write(&$0) }
      }
    }
    if covered.count > Self.most {
      html.element(.p) { html in
        html.text("These are \(Self.most) of them; ")
        html.link(to: .covered, "all \(Wording.number(covered.count)) are listed below")
        html.text(".")
      }
    }
  }

  /// The heaviest rules, those first whose words can be shown.
  private var chosen: [ReviewedRule] {
    let inOrder = paper.covered.sorted { left, right in
      left.first.comesBefore(right.first)
    }
    let (shown, mute) = (inOrder.filter(Self.hasWords), inOrder.filter { !Self.hasWords($0) })
    return Array((shown + mute).prefix(Self.most))
  }

  private static func hasWords(_ rule: ReviewedRule) -> Bool {
    !CoveredLine(rule: rule).words.isEmpty
  }
}
