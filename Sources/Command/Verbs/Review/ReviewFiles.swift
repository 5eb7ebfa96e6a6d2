import Reports
import Screening

/// Makes the files that `review` writes of each paper.
struct ReviewFiles: Sendable {
  /// The files of one paper, made and not yet written.
  struct Made: Sendable {
    var files: [(file: OutputFile, bytes: [UInt8])] = []
    /// Why there is no Word copy, where one was wanted.
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

  init(_ targets: ReviewTargets, header: RunHeader, rules: [RulePage]) {
    self.targets = targets
    self.header = header
    page = ReviewPage(header, rules: rules)
  }

  /// The files of one paper; none of a paper that could not be reviewed.
  func made(
    of reviewed: Reviewer.Reviewed,
    for item: PaperSearch.Item
  ) -> Swift.Result<Made, Failure> {
    guard case .review(let review) = reviewed.entry, let target = targets.target(for: item) else {
      return .success(Made())
    }
    do throws(Failure) {
      var made = Made()
      if let file = target.page { made.files.append((file, page.html(review))) }
      if let file = target.word {
        switch try WordCopy.made(of: review, from: reviewed.bytes, header) {
        case .bytes(let bytes): made.files.append((file, bytes))
        case .none(let reason):
          made.remark = "no Word copy of \"\(review.paper.path)\": \(reason)"
        }
      }
      return .success(made)
    } catch {
      return .failure(error)
    }
  }
}
