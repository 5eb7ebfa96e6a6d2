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

    package init(code: String, isWarning: Bool, message: String) {
      self.code = code
      self.isWarning = isWarning
      self.message = message
    }
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
    notices: [ReadingNotice]
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
  }

  /// Whether nothing was left unread.
  package var isReadInFull: Bool { unread.isEmpty }
}
