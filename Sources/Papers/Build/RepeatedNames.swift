import SourceText

/// What a paper repeats with each block and span: titles of sections, and names of styles, parts,
/// notes and links.
///
/// A hostile file writes one long name and refers to it from everywhere, so that what is made of it
/// is far larger than the file.
enum RepeatedNames {
  /// Refuses a paper whose names and titles, counted as often as they are repeated, go beyond the
  /// limit.
  static func check(
    _ draft: Draft,
    _ tree: SectionTree,
    limits: Limits
  ) throws(PaperError) {
    var size = 0
    let paths = pathSizes(tree.sections)
    let names = draft.names
    let (styles, parts, stories) = (sizes(names.styles), sizes(names.parts), sizes(names.stories))
    for (index, block) in draft.blocks.enumerated() {
      size += tree.innermost[index].map { paths[$0] } ?? 0
      size += block.style.map { styles[$0] } ?? 0
      size += block.storyID.map { stories[$0] } ?? 0
      size += parts.isEmpty ? 0 : parts[block.part]
    }
    let links = sizes(names.links)
    for span in draft.spans { size += span.link.map { links[Int($0)] } ?? 0 }
    guard size <= limits.repeatedSize else {
      throw .tooLarge("names that are repeated over more than \(limits.repeatedSize >> 20) MB")
    }
  }

  private static func sizes(_ names: NameList) -> [Int] { names.map { $0.utf8.count } }

  /// The bytes of the titles from the outermost section to each one.
  private static func pathSizes(_ sections: [Section]) -> [Int] {
    var sizes: [Int] = []
    for section in sections {
      sizes.append(section.title.utf8.count + (section.parent.map { sizes[$0] } ?? 0))
    }
    return sizes
  }
}
