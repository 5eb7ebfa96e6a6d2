import Papers
import Screening

/// What the file holds that may not be meant for its readers.
struct BeforePublishing {
  /// One thing to see to.
  struct Remark {
    /// What there is.
    let fact: String
    let advice: String
  }

  let remarks: [Remark]

  init(_ paper: PaperSummary) {
    var counts: [(code: Notice.Code, message: String, count: Int)] = []
    for notice in paper.notices {
      guard let code = Notice.Code(rawValue: notice.code) else { continue }
      if let known = counts.firstIndex(where: { $0.code == code }) {
        counts[known].count += notice.count
      } else {
        counts.append((code, notice.message, notice.count))
      }
    }
    var remarks: [Remark] = []
    for (code, message, count) in counts {
      guard let advice = code.adviceBeforePublishing else { continue }
      let words = code == .watermark ? Self.watermark(paper.extras) : nil
      let fact = Wording.sentence(message)
      remarks.append(
        Remark(
          fact: words ?? (count > 1 ? "\(fact) (\(Wording.number(count)))" : fact),
          advice: advice
        )
      )
    }
    if !paper.extras.names.isEmpty {
      remarks.append(Remark(fact: Self.names(paper.extras), advice: Self.namesAdvice))
    }
    self.remarks = remarks
  }

  func write(_ html: inout HTMLWriter) {
    html.heading(.beforePublishing)
    guard !remarks.isEmpty else {
      html.element(
        .p,
        """
        Nothing to see to: there are no tracked changes, comments, hidden words or watermarks in \
        the file, and its properties name nobody.
        """
      )
      return
    }
    html.element(.ul) { html in
      for remark in remarks {
        html.element(.li) { html in
          html.element(.strong, [.outside], remark.fact + ".")
          html.text(" " + remark.advice)
        }
      }
    }
  }

  private static func watermark(_ extras: PaperSummary.Extras) -> String? {
    guard !extras.watermarks.isEmpty else { return nil }
    let words = Wording.list(extras.watermarks.map { "\u{201C}\($0)\u{201D}" })
    return "The pages carry the watermark \(words)"
  }

  private static func names(_ extras: PaperSummary.Extras) -> String {
    let names = extras.names.map { property in
      let what = property.label == "creator" ? "the author" : "who saved it last"
      return what + (property.value.map { " (\($0))" } ?? "")
    }
    return "The properties of the file name \(Wording.list(names))"
  }

  private static let namesAdvice =
    "In Word, \u{201C}Inspect document\u{201D} under File, Info takes them out."
}

extension Notice.Code {
  /// What an author can do before the file goes out; nil for what concerns the reading only.
  fileprivate var adviceBeforePublishing: String? {
    switch self {
    case .trackedChanges:
      "They were read as if accepted. Accept or reject each of them."
    case .trackingOn: "Switch tracking off once the paper is final."
    case .comments: "Delete them, unless readers are meant to see them."
    case .hiddenText: "It was not read. Show it or delete it: others can bring it to light."
    case .faintText: "Make it visible or delete it."
    case .struckText: "Delete it, if it no longer holds."
    case .watermark: "Take it away if the paper is final."
    case .placeholderLeft: "Answer it or delete it."
    case .brokenReference: "Update the fields of the document, and read the place again."
    case .macros: "Save a copy without macros for publication."
    case .embedded: "Look whether all of it may be published."
    case .externalContent: "Readers may not be able to reach it."
    case .badCharacters, .checkboxDiffers, .chunkUnread, .encodingGuessed, .fieldUnclosed,
      .oddName, .partMissing, .partUnreadable, .picture, .rawHTML, .signed, .spacesDropped,
      .subDocument, .trailingBytes, .unknownSymbol, .unknownVocabulary:
      nil
    }
  }

  /// Whether it is said before publishing, and so not again among the facts of the reading.
  var isBeforePublishing: Bool { adviceBeforePublishing != nil }
}
