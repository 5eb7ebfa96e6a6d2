/// The pages of the body's paragraphs (`papers.md`, section 11).
struct WordPages {
  /// How many pages there are; nil where the file says nothing of pages.
  private(set) var count: Int?
  private var pages: [Int] = []
  private var isCertain = false

  init() {}

  /// Counts the breaks that Word stored, else the hard ones.
  init(_ document: WordDocument, styles: StyleSheet, stated: Int?) {
    let paragraphs = document.paragraphs
    let isStored = paragraphs.contains { $0.storedBefore > 0 || $0.storedAfter > 0 }
    var starts: [Int: Bool] = [:]
    for (section, next) in zip(document.sections, document.sections.dropFirst()) {
      starts[section.paragraph] = !next.isContinuous
    }
    var page = 1
    var hasBreak = false
    pages.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      if paragraph.flow != 0 {
        pages.append(paragraph.anchor >= 0 ? pages[Int(paragraph.anchor)] : page)
        continue
      }
      var before = Int(isStored ? paragraph.storedBefore : paragraph.hardBefore)
      var after = Int(isStored ? paragraph.storedAfter : paragraph.hardAfter)
      if !isStored {
        let breaks =
          paragraph.breaksBefore || styles.paragraphChain(Int(paragraph.style)).breaksBefore
        if breaks, index > 0, paragraph.kind == .text { before += 1 }
        if starts[index] == true { after += 1 }
      }
      hasBreak = hasBreak || before + after > 0
      page += before
      pages.append(page)
      page += after
    }
    guard hasBreak else {
      pages = []
      return
    }
    count = page
    isCertain = isStored && stated.map { abs($0 - page) <= 1 } ?? false
  }

  /// The page of a paragraph.
  func page(of paragraph: Int) -> PageNumber? {
    pages.indices.contains(paragraph)
      ? PageNumber(pages[paragraph], isCertain: isCertain) : nil
  }
}
