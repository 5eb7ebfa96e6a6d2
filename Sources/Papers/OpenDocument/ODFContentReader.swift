import SourceText

/// Reads the text of an OpenDocument file (`papers.md`, section 15).
struct ODFContentReader: XMLReader {
  var writer: FlowWriter
  let styles: ODFStyles
  let charts: Set<String>
  private let limits: Limits
  var lists: ODFLists
  var stack: [Open] = []
  var style = TextStyle()
  var skipped = 0
  var frames: [ODFFrame] = []
  var changes = ODFChanges()
  var controls: [String: String] = [:]
  /// The list box that is open, whose options follow.
  var listBox: String?
  var captured: [UInt8]?
  /// How often the cells that are open are repeated.
  var repeats: [Int] = []
  /// Repeated empty cells, which count only if another cell follows in the row.
  var emptyCells = 0
  /// Whether the text of the body has begun, or that of a header.
  var isInText: Bool
  /// Whether the header that is open is switched on.
  var isHeaderShown = true
  var comment: (author: String?, date: String?, isResolved: Bool)?

  struct Open {
    let element: ODFElement
    let style: TextStyle
    var isActive = true
  }

  init(
    _ draft: Draft,
    styles: ODFStyles,
    charts: Set<String>,
    view: PaperView,
    limits: Limits
  ) {
    writer = FlowWriter(draft, view: view)
    self.styles = styles
    self.charts = charts
    self.limits = limits
    lists = ODFLists(styles)
    isInText = false
  }

  /// From here on, headers and footers of the given part.
  mutating func turnToHeaders(ofPart number: Int) {
    writer.part = number
    isInText = false
  }

  var refusal: PaperError? { writer.refusal(limits) }

  mutating func start(_ tag: XMLTag) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    let element = ODFElement(tag.name, tag.namespace)
    // What an object shows instead of itself is no text of the paper.
    if element == .skipped || stack.last?.element == .object {
      skipped = 1
      return
    }
    var open = Open(element: element, style: style)
    if element == .body { isInText = true }
    open.isActive = isInText || beginsHeader(tag)
    stack.append(open)
    if open.isActive { begin(element, tag) }
  }

  mutating func end(_ end: XMLEnd) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let open = stack.popLast() else { return }
    if open.isActive { finish(open.element, at: end.offset) }
    if Self.isHeader(end.name, end.namespace), open.isActive, isInText {
      writer.endFlow(at: end.offset)
      isInText = false
      isHeaderShown = true
    }
    style = open.style
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    guard skipped == 0, isInText else { return }
    if captured != nil {
      captured?.append(text)
      return
    }
    guard writer.hasParagraph else { return }
    // What was deleted is known from the region already.
    if let change = style.change, writer.draft.changes[Int(change)].kind == .inserted {
      writer.extend(change: change, by: text)
    }
    if style.flags.contains(.mergedAway) { writer.notice(.hiddenText) }
    writer.append(text, style)
  }

  // MARK: - Headers and footers

  private mutating func beginsHeader(_ tag: XMLTag) -> Bool {
    guard Self.isHeader(tag.name, tag.namespace) else { return false }
    let isFooter = tag.name == .footer || tag.name == .footerFirst || tag.name == .footerLeft
    writer.beginFlow(isFooter ? .footer : .header, id: writer.draft.names.parts[writer.part])
    isInText = true
    isHeaderShown = !tag.isValue(.display, "false")
    return true
  }

  private static func isHeader(_ name: XMLName, _ namespace: XMLNamespace) -> Bool {
    guard namespace == .odfStyle else { return false }
    return switch name {
    case .header, .headerFirst, .headerLeft, .footer, .footerFirst, .footerLeft: true
    case _: false
    }
  }
}
