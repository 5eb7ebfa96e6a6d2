package import SourceText

/// A label and its value on a cover sheet or form (`papers.md`, section 12).
package struct Field: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case filled, empty, placeholder
  }

  package enum Origin: String, Hashable, Sendable {
    case table, line, control
    case frontMatter = "front-matter"
  }

  /// A choice with a box.
  package struct Option: Hashable, Sendable {
    package let text: String
    package let isTicked: Bool

    package init(text: String, isTicked: Bool) {
      self.text = text
      self.isTicked = isTicked
    }
  }

  /// A run of text that the field is made of.
  package struct Piece: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
      case label, prompt, value
      /// A box or tick, which is no word.
      case mark
      /// Of the option with that number.
      case option(Int)
    }

    package let role: Role
    /// The block it stands in; nil in front matter.
    package let block: Int?
    /// In the arena.
    package let text: TextRange

    package init(_ role: Role, block: Int?, text: TextRange) {
      self.role = role
      self.block = block
      self.text = text
    }
  }

  package let label: String
  package let role: FieldRole?
  package let value: String
  package let state: State
  package let options: [Option]
  /// Of one box without words, whether it is ticked.
  package let checked: Bool?
  /// The title of the content control that is this field.
  package let alias: String?
  package let from: Origin
  package let isConfident: Bool
  package let isInCover: Bool
  package let pieces: [Piece]
  /// All blocks that hold its label, options, prompt or value, in order.
  package let blocks: [Int]
  package let table: Int?
  package let page: PageNumber?

  package init(
    label: String,
    role: FieldRole?,
    value: String,
    state: State,
    options: [Option] = [],
    checked: Bool? = nil,
    alias: String? = nil,
    from: Origin,
    isConfident: Bool,
    isInCover: Bool,
    pieces: [Piece],
    blocks: [Int],
    table: Int? = nil,
    page: PageNumber? = nil
  ) {
    self.label = label
    self.role = role
    self.value = value
    self.state = state
    self.options = options
    self.checked = checked
    self.alias = alias
    self.from = from
    self.isConfident = isConfident
    self.isInCover = isInCover
    self.pieces = pieces
    self.blocks = blocks
    self.table = table
    self.page = page
  }
}

/// What a field is for, known by its label (`papers.md`, section 12).
package enum FieldRole: String, Hashable, Sendable, CaseIterable {
  case title, organisation, committee
  case meetingDate = "meeting-date"
  case agendaItem = "agenda-item"
  case paperNumber = "paper-number"
  case purpose, lead, author, summary, recommendation, equality, risk, previous, appendices
}
