package import Papers
package import Screening

/// The commented Word copy of a paper (`reviews.md`, section 20).
package enum CommentedCopy: Sendable {
  /// The bytes of the copy, which no longer carries a valid signature where the paper has one.
  case copy([UInt8], losesSignature: Bool)
  case none(Absence)

  /// Why there is no copy.
  package enum Absence: Sendable {
    /// No point to look at, and nothing for a person to check.
    case nothingToSay
    /// Comments can be put into Word files only.
    case otherFormat

    /// The reason in one line.
    package var message: String {
      switch self {
      case .nothingToSay:
        "there is nothing in it to look at"
      case .otherFormat: "only Word files can carry comments; its page has all of them"
      }
    }
  }

  /// What is to be said of a copy that loses a signature.
  package static let signatureMessage =
    "the paper is signed; its commented copy has no valid signature"

  /// Makes the copy of the paper that was read from `bytes` and reviewed.
  ///
  /// It fails with `copyNotSafe` where the copy would not be the same paper.
  package static func make(
    _ review: Review,
    of paper: Paper,
    from bytes: [UInt8],
    _ header: RunHeader,
    hidesWaived: Bool = false,
    limits: Limits = Limits(),
    budget: Budget = .unlimited
  ) throws(PaperError) -> CommentedCopy {
    guard paper.takesComments else { return .none(.otherFormat) }
    let remarks = ReviewRemarks(review, of: paper, header, hidesWaived: hidesWaived)
    guard !remarks.isEmpty else { return .none(.nothingToSay) }
    let copy = try paper.commented(remarks.all, in: bytes, limits: limits, budget: budget)
    return .copy(copy, losesSignature: remarks.isSigned)
  }
}
