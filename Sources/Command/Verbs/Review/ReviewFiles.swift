import Papers
import Reports
import Screening

/// Makes the files that `review` writes of each paper.
struct ReviewFiles: Sendable {
  /// The files of one paper, made and not yet written.
  struct Made: Sendable {
    var files: [(file: OutputFile, bytes: [UInt8])] = []
    /// What is to be said of the Word copy, or why there is none where one was wanted.
    var remark: String?

    /// Writes each file whole, and then its path on standard output.
    func write(_ streams: Streams) throws(Failure) {
      for (file, bytes) in files {
        try file.write(bytes)
        try streams.write(Array("\(SafeText.line(file.given))\n".utf8))
      }
      if let remark { streams.note(remark) }
    }
  }

  private let targets: ReviewTargets
  private let header: RunHeader
  private let page: ReviewPage

  private let bounds: @Sendable () -> (limits: Limits, budget: Budget)

  init(
    _ targets: ReviewTargets,
    header: RunHeader,
    rules: [RulePage],
    bounds: @escaping @Sendable () -> (limits: Limits, budget: Budget)
  ) {
    self.targets = targets
    self.bounds = bounds
    self.header = header
    page = ReviewPage(header, rules: rules)
  }

  /// The files of one paper; none of a paper that could not be reviewed.
  func made(
    of reviewed: Reviewer.Reviewed,
    for item: PaperSearch.Item
  ) -> Swift.Result<Made, Failure> {
    guard case .review(let review) = reviewed.entry, let (paper, bytes) = reviewed.read,
      let target = targets.target(for: item)
    else { return .success(Made()) }
    do throws(Failure) {
      var made = Made()
      if let file = target.page { made.files.append((file, page.html(review))) }
      if let file = target.word {
        switch try copy(of: paper, bytes, review) {
        case .copy(let bytes, let losesSignature):
          made.files.append((file, bytes))
          if losesSignature { made.remark = "\(file.given): \(CommentedCopy.signatureMessage)" }
        case .none(let absence):
          made.remark = "no Word copy of \"\(review.paper.path)\": \(absence.message)"
        }
      }
      return .success(made)
    } catch {
      return .failure(error)
    }
  }

  private func copy(
    of paper: Paper,
    _ bytes: [UInt8],
    _ review: Review
  ) throws(Failure) -> CommentedCopy {
    do {
      let bounds = bounds()
      return try CommentedCopy.make(
        review,
        of: paper,
        from: bytes,
        header,
        limits: bounds.limits,
        budget: bounds.budget
      )
    } catch {
      throw Failure(
        "no Word copy of \"\(review.paper.path)\" was written: \(error.message)",
        help: error.help
      )
    }
  }
}
