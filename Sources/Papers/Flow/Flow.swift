/// A stretch of blocks that belong together: the body, a note, a text box, a header.
struct Flow {
  let story: Story
  /// In `NameTable.stories`.
  let storyID: Int?
  /// The serial of the block that refers to a note, or that a box is anchored in.
  let home: Int?
  /// The blocks, each with its serial.
  var blocks: [(block: DraftBlock, serial: Int)] = []
  /// The serial of the last block of its own, boxes and descriptions apart.
  var lastBlock: Int?
  /// The tables whose block ranges count in this flow.
  var tables: [GridTable] = []
  /// The paragraph that is being written.
  var paragraph: OpenParagraph?
  /// The tables that are open, the innermost last.
  var openTables: [GridTable] = []

  init(story: Story, storyID: Int? = nil, home: Int? = nil) {
    self.story = story
    self.storyID = storyID
    self.home = home
  }

  /// Puts the blocks of another flow at the end.
  mutating func append(_ other: Flow) {
    let shift = blocks.count
    blocks += other.blocks
    tables += other.tables.map { $0.shifted(by: shift) }
  }
}
