/// Which headers and footers a document has, and which of them any page shows.
struct HeaderStories {
  /// One part, in the order of the first reference to it.
  struct Entry {
    let relation: String
    let story: Story
    var isShown: Bool
  }

  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

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
    guard places[relation] == nil else { return }
    places[relation] = entries.count
    entries.append(Entry(relation: relation, story: story, isShown: false))
  }

  private mutating func show(_ relation: String?) {
    if let relation, let index = places[relation] { entries[index].isShown = true }
  }
}
