import Screening
import SourceText

/// What is known about a paper besides what stands in it: where it belongs, and when it is heard.
struct PaperFacts {
  var metadata = PaperSummary.Metadata()
  var meetingDay: Day?
  var part: PaperOptions.Part?

  /// Takes over what another source knows and this one does not.
  mutating func complete(with other: PaperFacts) {
    metadata.organisation = metadata.organisation ?? other.metadata.organisation
    metadata.committee = metadata.committee ?? other.metadata.committee
    metadata.agendaItem = metadata.agendaItem ?? other.metadata.agendaItem
    metadata.paperType = metadata.paperType ?? other.metadata.paperType
    metadata.meetingDate = metadata.meetingDate ?? other.metadata.meetingDate
    metadata.part = metadata.part ?? other.metadata.part
    meetingDay = meetingDay ?? other.meetingDay
    part = part ?? other.part
  }

  /// Notes one value; false where it is none.
  mutating func set(
    _ field: Field,
    _ value: String,
    from origin: PaperSummary.Metadatum.Origin
  ) -> Bool {
    guard !value.isEmpty else { return true }
    let datum = PaperSummary.Metadatum(value: value, from: origin)
    switch field {
    case .organisation: metadata.organisation = datum
    case .committee: metadata.committee = datum
    case .item: metadata.agendaItem = datum
    case .type: metadata.paperType = datum
    case .title, .supersedes: break
    case .meeting:
      guard let day = Day(iso: value) else { return false }
      metadata.meetingDate = datum
      meetingDay = day
    case .part:
      guard let named = PaperOptions.Part(rawValue: value) else { return false }
      metadata.part = datum
      part = named
    }
    return true
  }

  /// What manifests and patterns of paths name.
  enum Field: String, CaseIterable {
    case organisation, committee, meeting, item, title, type, part, supersedes

    /// The column of a manifest.
    var column: String {
      switch self {
      case .meeting: "meeting_date"
      case .item: "agenda_item"
      case .type: "paper_type"
      case .organisation, .committee, .title, .part, .supersedes: rawValue
      }
    }
  }
}
