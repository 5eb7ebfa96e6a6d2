/// What a part gives besides its blocks: controls, unread regions, notices.
extension WordPartDraft {
  /// Adds controls, unread regions, notices and the blocks of changes.
  mutating func addRest(to maker: inout WordDraft) {
    begin(&maker)
    for control in part.document.controls { addControl(control, to: &maker) }
    for region in part.document.regions { addRegion(region, to: &maker) }
    for notice in part.document.notices {
      maker.note(notice.code, part: number, block: blockOrBefore(notice.paragraph))
    }
    for (index, change) in part.document.changes.enumerated() {
      let number = changeBase + index
      if maker.draft.changes[number].block == nil {
        maker.draft.changes[number].block = blockOrBefore(Int(change.paragraph))
      }
      maker.note(
        .trackedChanges,
        part: self.number,
        block: maker.draft.changes[number].block
      )
    }
  }

  private func addRegion(_ region: WordRegion, to maker: inout WordDraft) {
    let block = blockOrBefore(region.paragraph)
    let story =
      blocks.indices.contains(region.paragraph)
      ? part.document.flows[Int(part.document.paragraphs[region.paragraph].flow)].story
      : part.document.flows[0].story
    maker.draft.unread.append(
      Unread(
        kind: region.kind,
        reason: region.reason,
        part: number,
        block: block,
        isInBlock: self.block(of: region.paragraph) != nil,
        cell: tables.place(of: Int(region.cell)) ?? outerCell,
        mayContainHeadings: region.mayContainHeadings,
        description: region.description,
        story: story
      )
    )
  }

  private func addControl(_ control: WordControl, to maker: inout WordDraft) {
    let spans = control.pieces.map { spanOfPiece[$0] }.filter { $0 >= 0 }
    let inner = control.paragraphs.compactMap { block(of: $0) }
    guard let firstBlock = inner.min(), let lastBlock = inner.max() else { return }
    let start = maker.draft.blocks[firstBlock].spans.upperBound
    var made = DraftControl(
      title: control.title,
      tag: control.tag,
      spans: (spans.min() ?? start)..<((spans.max().map { $0 + 1 }) ?? start),
      blocks: firstBlock..<lastBlock + 1
    )
    made.isTicked = control.isTicked
    maker.draft.controls.append(made)
  }
}
