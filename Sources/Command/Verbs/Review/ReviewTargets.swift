/// Where the review of each paper goes, settled before any is read.
struct ReviewTargets: Sendable {
  /// The files of one paper; nil for what is not wanted.
  struct Target {
    let page: OutputFile?
    let word: OutputFile?
  }

  /// By the papers' whole paths.
  private let targets: [String: Target]

  // Standard input has no path of its own.
  private static let standardInput = "-"

  /// Settles the names; makes the folder that is named, and looks whether all can be written.
  init(
    _ options: ReviewOutputOptions,
    found: PaperOptions.Found,
    besides others: [Destination]
  ) throws(Failure) {
    let names = try ReviewNames(options, found: found)
    try names.checkCollisions(besides: others)
    if let (path, given) = names.folder { try OutputFolder.make(path, given: given) }
    var targets: [String: Target] = [:]
    for paper in names.papers {
      targets[paper.key] = Target(
        page: try paper.page.map { path throws(Failure) in try OutputFile(made: path) },
        word: try paper.word.map { path throws(Failure) in try OutputFile(made: path) }
      )
    }
    self.targets = targets
  }

  /// The files of a paper; nil for what is none.
  func target(for item: PaperSearch.Item) -> Target? {
    Self.key(item).flatMap { targets[$0] }
  }

  /// What a paper is known by; nil for what is no paper.
  static func key(_ item: PaperSearch.Item) -> String? {
    switch item {
    case .paper(let path): path.absolute
    case .standardInput: standardInput
    case .skipped, .unreadable: nil
    }
  }
}
