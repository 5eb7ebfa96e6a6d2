/// Which headers and footers a document has, and which of them any page shows.
struct HeaderStories {
  /// One part, in the order of the first reference to it.
  struct Entry {
    let relation: String
    let story: Story
    var isShown: Bool
  }

  private(set) var entries: [Entry] = []

  /// Goes through the sections; one that names no header of a kind has that of the one before.
  init(_ sections: [WordSection], hasEvenHeaders: Bool) {
    var present: [String: String] = [:]
    for section in sections {
      for header in section.headers {
        present[header.story.rawValue + header.type] = header.relation
        add(header.relation, header.story)
      }
      for story in [Story.header, .footer] {
        show(present[story.rawValue + "default"])
        if section.hasTitlePage { show(present[story.rawValue + "first"]) }
        if hasEvenHeaders { show(present[story.rawValue + "even"]) }
      }
    }
  }

  private mutating func add(_ relation: String, _ story: Story) {
    if !entries.contains(where: { $0.relation == relation }) {
      entries.append(Entry(relation: relation, story: story, isShown: false))
    }
  }

  private mutating func show(_ relation: String?) {
    if let index = entries.firstIndex(where: { $0.relation == relation }) {
      entries[index].isShown = true
    }
  }
}
