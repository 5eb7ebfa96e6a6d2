/// Says what kind of block a paragraph of Word is (`papers.md`, section 9).
enum WordHeading {
  /// Marks `block` by the paragraph's own properties and its style; `level` is that of its list.
  static func mark(
    _ block: inout DraftBlock,
    _ paragraph: WordParagraph,
    styles: StyleSheet,
    _ facts: WordPartDraft.TextFacts,
    level: Int?
  ) {
    let chain = styles.paragraphChain(Int(paragraph.style))
    if let level {
      block.kind = .item
      block.level = level + 1
    }
    guard facts.hasInk else { return }
    if facts.isGenerated {
      block.mayBeHeading = false
    } else if chain.isCaption {
      set(&block, .caption)
    } else if let evidence = evidence(paragraph, chain) {
      block.kind = .heading
      (block.headingFrom, block.level) = (evidence.from, evidence.level)
    } else if chain.isTitle {
      set(&block, .title)
    } else if (paragraph.outline.map { Int($0) } ?? chain.outline) == 9 {
      block.mayBeHeading = false
    }
  }

  private static func set(_ block: inout DraftBlock, _ kind: Block.Kind) {
    block.kind = kind
    block.level = nil
  }

  private static func evidence(
    _ paragraph: WordParagraph,
    _ chain: StyleChain
  ) -> (from: HeadingEvidence, level: Int)? {
    if let outline = paragraph.outline.map({ Int($0) }) {
      if outline == 9 { return nil }
      return chain.headingLevel == outline + 1
        ? (.style, outline + 1) : (.outline, outline + 1)
    }
    if chain.outline == 9 { return nil }
    if let level = chain.headingLevel { return (.style, level) }
    if let outline = chain.outline { return (.styleOutline, outline + 1) }
    if paragraph.impliedLevel > 0 { return (.styleID, Int(paragraph.impliedLevel)) }
    return nil
  }
}
