/// What a review says of the paper it is about; it never holds the paper.
package struct PaperSummary: Hashable, Codable, Sendable {
  /// A fact about the paper, and where it was found.
  package struct Metadatum: Hashable, Codable, Sendable {
    package enum Origin: String, Hashable, Codable, Sendable {
      case option, manifest, path
      case coverSheet = "cover-sheet"
      case properties
      case `default`
    }

    package let value: String
    package let from: Origin

    package init(value: String, from: Origin) {
      self.value = value
      self.from = from
    }
  }

  package struct Metadata: Hashable, Codable, Sendable {
    package var organisation: Metadatum?
    package var committee: Metadatum?
    package var meetingDate: Metadatum?
    package var agendaItem: Metadatum?
    package var paperType: Metadatum?
    package var part: Metadatum?

    package init() {}
  }

  package struct FieldValue: Hashable, Codable, Sendable {
    package let label: String
    package let value: String?

    package init(label: String, value: String?) {
      self.label = label
      self.value = value
    }
  }

  package struct Counts: Hashable, Codable, Sendable {
    package let words: Int
    package let blocks: Int
    package let sections: Int
    package let tables: Int
    package let pages: Int?

    package init(words: Int, blocks: Int, sections: Int, tables: Int, pages: Int?) {
      self.words = words
      self.blocks = blocks
      self.sections = sections
      self.tables = tables
      self.pages = pages
    }
  }

  package struct UnreadRegion: Hashable, Codable, Sendable {
    package let kind: String
    package let place: Passage?
    package let description: String?
    package let mayContainHeadings: Bool

    package init(kind: String, place: Passage?, description: String?, mayContainHeadings: Bool) {
      self.kind = kind
      self.place = place
      self.description = description
      self.mayContainHeadings = mayContainHeadings
    }
  }

  package struct ReadingNotice: Hashable, Codable, Sendable {
    package let code: String
    package let isWarning: Bool
    package let message: String
    /// How often it was seen.
    package let count: Int

    package init(code: String, isWarning: Bool, message: String, count: Int = 1) {
      self.code = code
      self.isWarning = isWarning
      self.message = message
      self.count = count
    }
  }

  /// What the file holds beside the paper's own words, and a person may not mean to publish.
  package struct Extras: Hashable, Codable, Sendable {
    /// The words of its watermarks, each once; none if the review may not show them.
    package let watermarks: [String]
    /// Properties of the file that name a person, such as `creator`.
    package let names: [FieldValue]

    package init(watermarks: [String], names: [FieldValue]) {
      self.watermarks = watermarks
      self.names = names
    }

    /// Nothing of the kind.
    package static let none = Extras(watermarks: [], names: [])
  }

  /// Relative to the base folder, or as it was given.
  package let path: String
  package let sha256: String
  package let bytes: Int
  package let format: String
  package let title: String?
  package let metadata: Metadata
  package let fields: [FieldValue]
  package let counts: Counts
  package let unread: [UnreadRegion]
  package let notices: [ReadingNotice]
  package let extras: Extras

  package init(
    path: String,
    sha256: String,
    bytes: Int,
    format: String,
    title: String?,
    metadata: Metadata,
    fields: [FieldValue],
    counts: Counts,
    unread: [UnreadRegion],
    notices: [ReadingNotice],
    extras: Extras = .none
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.format = format
    self.title = title
    self.metadata = metadata
    self.fields = fields
    self.counts = counts
    self.unread = unread
    self.notices = notices
    self.extras = extras
  }

  /// Whether nothing was left unread.
  package var isReadInFull: Bool { unread.isEmpty }
}
