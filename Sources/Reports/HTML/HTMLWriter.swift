import SourceText

/// Writes HTML piece by piece, well-formed as XML too.
///
/// Text from outside can become text and nothing else, and there is no way to write an element that
/// runs, loads or sends anything.
struct HTMLWriter: Sendable {
  /// The elements that our pages are made of.
  enum Element: String, Sendable {
    case html, head, title, style, body, header, main, footer, nav, section, article
    case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, blockquote, div, a, span, mark, strong, code

    /// Whether it stands among words, so that no line may begin with it.
    fileprivate var isInline: Bool {
      switch self {
      case .a, .span, .mark, .strong, .code: true
      case .html, .head, .title, .style, .body, .header, .main, .footer, .nav, .section, .article,
        .h1, .h2, .h3, .h4, .p, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .div:
        false
      }
    }
  }

  /// What an element may say of itself.
  enum Attribute: Sendable {
    case id(String)
    case style(PageStyle.Name)
    /// A tag that says what became of a rule.
    case verdict(Verdict)
    case language(String)
    /// The element holds text from outside, which may run from right to left.
    case outside
    /// A name for those who do not see the page.
    case label(String)
    /// The element is named by the one with this id.
    case labelled(by: String)
    /// A link to the part of the page with this id.
    case part(String)
    /// A link to a page on the web.
    case address(String)

    fileprivate var markup: String {
      switch self {
      case .id(let id): " id=\"\(MarkupText.html(id))\""
      case .style(let name): " class=\"\(name.rawValue)\""
      case .verdict(let verdict): " class=\"tag \(verdict.rawValue)\""
      case .language(let code): " lang=\"\(MarkupText.html(code))\""
      case .outside: " dir=\"auto\""
      case .label(let label): " aria-label=\"\(MarkupText.html(label))\""
      case .labelled(let id): " aria-labelledby=\"\(MarkupText.html(id))\""
      case .part(let id): " href=\"#\(MarkupText.html(id))\""
      case .address(let address): " href=\"\(MarkupText.html(address))\" rel=\"noreferrer\""
      }
    }
  }

  /// What has been written.
  private(set) var bytes = Array("<!DOCTYPE html>".utf8)

  /// Writes an element that holds what `body` writes.
  mutating func element(
    _ element: Element,
    _ attributes: [Attribute] = [],
    _ body: (inout HTMLWriter) -> Void
  ) {
    if !element.isInline { bytes.append(0x0A) }
    bytes += "<\(element.rawValue)\(attributes.map(\.markup).joined())>".utf8
    body(&self)
    bytes += "</\(element.rawValue)>".utf8
  }

  /// Writes an element that holds a text.
  mutating func element(_ element: Element, _ attributes: [Attribute] = [], _ text: String) {
    self.element(element, attributes) { $0.text(text) }
  }

  mutating func element(_ element: Element, _ text: String) {
    self.element(element, [], text)
  }

  /// Writes a link to the web where the address is one, else the words alone.
  mutating func link(to address: String?, _ text: String) {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return self.text(text)
    }
    element(.a, [.address(address)], text)
  }

  /// Writes words.
  mutating func text(_ text: String) {
    bytes += MarkupText.html(text).utf8
  }

  /// Writes text from outside among words of ours, turned neither way by what stands round it.
  mutating func outside(_ text: String) {
    element(.span, [.outside], text)
  }

  /// Writes the head of a page: its title, its style sheet, and the policy that forbids all else.
  mutating func head(title: String, sheet: String = PageStyle.sheet) {
    let hash = Base64.text(of: Digest(Array(sheet.utf8)).bytes)
    let policy =
      "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    element(.head) { html in
      html.bytes += "\n<meta charset=\"utf-8\"/>".utf8
      html.bytes += "\n<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"/>".utf8
      html.bytes +=
        "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>".utf8
      html.element(.title, [.outside], title)
      // Invariant: the sheet holds no `<` and no `&`, so that it is the same text in every parser.
      html.element(.style) { $0.bytes += sheet.utf8 }
    }
  }
}
