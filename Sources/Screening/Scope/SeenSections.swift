extension SeenPaper {
  /// What stands in a section whose heading is no block belongs to the section round it.
  mutating func dropSectionsWithoutHeading() {
    guard sections.contains(where: { $0.heading < 0 }) else { return }
    var numbers: [Int?] = []
    var kept: [SeenSection] = []
    for section in sections {
      let parent = section.parent.flatMap { numbers[$0] }
      guard section.heading >= 0 else {
        numbers.append(parent)
        continue
      }
      numbers.append(kept.count)
      kept.append(SeenSection(heading: section.heading, level: section.level, parent: parent))
    }
    sections = kept
    for block in blocks.indices {
      blocks[block].section = blocks[block].section.flatMap { numbers[$0] }
    }
  }
}
