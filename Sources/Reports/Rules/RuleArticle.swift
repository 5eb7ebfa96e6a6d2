import Rulebook

/// One rule on the page of `rules docs`.
struct RuleArticle {
  private let page: RulePage
  private let words: RuleWords

  init(_ page: RulePage, words: RuleWords) {
    self.page = page
    self.words = words
  }

  func write(_ html: inout HTMLWriter) {
    let id = page.summary.id
    html.element(.article, [.id(id), .labelled(by: "\(id)/title")]) { html in
      html.element(.h3, [.id("\(id)/title"), .outside], page.rule.title)
      html.element(.p) { html in
        html.element(.span, [.style(.tag)], Wording.sentence(page.rule.severity.rawValue))
        html.text(" ")
        if page.rule.retired != nil {
          html.element(.span, [.style(.past)], "Retired")
          html.text(" ")
        }
        html.element(.code, page.rule.name.text)
      }
      for chapter in page.chapters {
        html.element(.h4, chapter.title)
        write(&html, chapter.paragraphs)
      }
      html.element(.p, [.style(.small), .outside], page.foot)
      html.element(.p, [.style(.back)]) { html in
        html.element(.a, [.part(RuleDocs.index)], "Back to the index")
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ paragraphs: [RulePage.Paragraph]) {
    // What stands for what is one list; all else is a paragraph of its own.
    let meanings = paragraphs.compactMap { paragraph -> RuleGlossary.Entry? in
      if case .meaning(let entry) = paragraph { entry } else { nil }
    }
    if !meanings.isEmpty { html.element(.ul) { html in meanings.forEach { write(&html, $0) } } }
    for paragraph in paragraphs {
      switch paragraph {
      case .meaning: continue
      case .sentence(let text): html.element(.p, [.outside], text)
      case .logic(let text): html.element(.p, [.outside]) { words.write(&$0, text) }
      case .source(let cite): CitedSource(cite).write(&html)
      case .example(let example): QuotedExample(example).write(&html)
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ entry: RuleGlossary.Entry) {
    html.element(.li, [.outside]) { words.write(&$0, entry.text) }
  }
}
