import Papers
import Reports
import Screening

/// The commented Word copy of one paper, or why there is none.
enum WordCopy {
  case bytes([UInt8])
  case none(because: String)

  /// Makes the copy from the bytes of the reviewed file.
  static func made(
    of review: Review,
    from bytes: [UInt8],
    _ header: RunHeader
  ) throws(Failure) -> WordCopy {
    switch Format(rawValue: review.paper.format) {
    case .docx, .docm, .dotx, .dotm: break
    case .flatOPC, .wordML2003, .odt, .fodt, .xhtml, .docbook, .jats, .akomaNtoso, .tei, .xml,
      .text, .markdown, .notation, nil:
      return .none(because: "only Word files can carry comments; its page has all of them")
    }
    if review.totals.notMet + review.totals.cannotTell == 0 {
      return .none(because: "there is nothing in it to look at")
    }
    return .none(because: "this version writes the page only")
  }
}
