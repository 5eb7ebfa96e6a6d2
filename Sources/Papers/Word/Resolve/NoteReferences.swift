/// Where a document refers to its notes of one kind.
struct NoteReferences {
  /// The ids in the order of the first reference to each.
  private(set) var order: [String] = []
  /// The paragraph of each id's first reference; of several, the first that the view shows.
  private(set) var paragraphs: [String: Int] = [:]
  /// The ids that something in the view refers to.
  private(set) var shown: Set<String> = []

  /// Goes through the marks of `document`; what bears `excluded` flags is not in the view.
  init(_ document: WordDocument, _ story: Story, excluded: SpanFlags) {
    for mark in document.notes where mark.story == story {
      let isFirst = paragraphs[mark.id] == nil
      if isFirst { order.append(mark.id) }
      let isShown = mark.flags.isDisjoint(with: excluded)
      let isFirstShown = isShown && shown.insert(mark.id).inserted
      if isFirst || isFirstShown { paragraphs[mark.id] = mark.paragraph }
    }
  }
}
