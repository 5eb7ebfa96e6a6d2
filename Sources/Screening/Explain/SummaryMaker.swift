import Papers
import SourceText

/// Says what a review says of the paper it is about.
struct SummaryMaker {
  let seen: SeenPaper
  let passages: PassageMaker

  private var paper: Paper { seen.paper }
  private var isShown: Bool { passages.policy != .none }

  /// The summary of the paper at `path`, with what the caller knows of it; what is not known so is
  /// taken from the cover sheet.
  func summary(path: String, metadata: PaperSummary.Metadata) -> PaperSummary {
    PaperSummary(
      path: path,
      sha256: paper.digest.hexadecimal,
      bytes: paper.byteCount,
      format: paper.format.rawValue,
      title: isShown ? paper.title.map { passages.shown($0.text) } : nil,
      metadata: completed(metadata),
      fields: fields,
      counts: PaperSummary.Counts(
        words: paper.wordCount,
        blocks: paper.blocks.count,
        sections: paper.sections.count,
        tables: paper.tables.count,
        pages: paper.pageCount
      ),
      unread: paper.unread.map(unread),
      notices: paper.notices.map {
        PaperSummary.ReadingNotice(
          code: $0.code.rawValue,
          isWarning: $0.code.isWarning,
          message: $0.code.message,
          count: $0.count
        )
      },
      extras: extras
    )
  }

  private var extras: PaperSummary.Extras {
    var watermarks: [String] = []
    for block in paper.blocks where isShown && block.story == .watermark {
      let words = passages.shown(paper.string(block.text))
      if !watermarks.contains(words) { watermarks.append(words) }
    }
    return PaperSummary.Extras(
      watermarks: watermarks,
      names: paper.properties.filter { ["creator", "lastModifiedBy"].contains($0.name) }.map {
        PaperSummary.FieldValue(label: $0.name, value: isShown ? passages.shown($0.value) : nil)
      }
    )
  }

  private var fields: [PaperSummary.FieldValue] {
    paper.fields.map { field in
      PaperSummary.FieldValue(
        label: passages.label(field.label),
        value: isShown ? passages.shown(field.value) : nil
      )
    }
  }

  private func unread(_ unread: Unread) -> PaperSummary.UnreadRegion {
    PaperSummary.UnreadRegion(
      kind: unread.kind.rawValue,
      place: unread.block.flatMap { passages.passage(block: $0) },
      description: isShown ? unread.description.map { passages.shown($0) } : nil,
      mayContainHeadings: unread.mayContainHeadings
    )
  }

  private func completed(_ metadata: PaperSummary.Metadata) -> PaperSummary.Metadata {
    var completed = metadata
    completed.organisation = metadata.organisation ?? value(of: .organisation)
    completed.committee = metadata.committee ?? value(of: .committee)
    completed.agendaItem = metadata.agendaItem ?? value(of: .agendaItem)
    completed.paperType = metadata.paperType ?? value(of: .purpose)
    completed.meetingDate =
      metadata.meetingDate
      ?? paper.date.map {
        PaperSummary.Metadatum(value: $0.day.description, from: origin(of: $0.from))
      }
    return completed
  }

  private func origin(of origin: PaperDate.Origin) -> PaperSummary.Metadatum.Origin {
    switch origin {
    case .frontMatter, .metadata: .properties
    case .field, .cover: .coverSheet
    }
  }

  private func value(of role: FieldRole) -> PaperSummary.Metadatum? {
    paper.fields.first { $0.role == role && $0.state == .filled && !$0.value.isEmpty }
      .map { PaperSummary.Metadatum(value: passages.label($0.value), from: .coverSheet) }
  }
}
