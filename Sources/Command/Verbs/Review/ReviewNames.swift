import Reports

/// The names of the files that `review` writes.
struct ReviewNames {
  /// One paper, and what its review is called.
  struct Paper {
    /// What the paper is known by.
    let key: String
    /// As output shows it.
    let shown: String
    let page: PathName?
    let word: PathName?
    /// Whether its name allows that it is a Word file, which alone has a copy.
    let mayBeWord: Bool

    fileprivate var written: [PathName] { [page, mayBeWord ? word : nil].compactMap(\.self) }
  }

  let papers: [Paper]
  /// The folder they go to, and how it was given; nil where they go beside their papers.
  let folder: (path: PathName, given: String)?

  /// Names the files of all papers that were found.
  init(_ options: ReviewOutputOptions, found: PaperOptions.Found) throws(Failure) {
    let base = found.base
    let named = try OptionValue.single(options.folder, "--folder")
    if named?.isEmpty ?? false { throw Failure("--folder names nothing", help: "name a folder") }
    let folder = named.map { PathName($0, base: base) }
    let page = try Self.single(options.page, "--page", found: found)
    let word = try Self.single(options.word, "--word", found: found)
    var papers: [Paper] = []
    for item in found.items {
      guard let key = ReviewTargets.key(item), let (shown, own) = Self.place(item, base: base)
      else { continue }
      let name = PathName.lastPart(of: shown)
      let home = folder ?? own
      papers.append(
        Paper(
          key: key,
          shown: shown,
          page: options.isWithoutPage
            ? nil : page ?? home.appending(Self.stem(of: name) + ".review.html"),
          word: options.isWithoutWord ? nil : word ?? home.appending(Self.copyName(of: name)),
          mayBeWord: Self.isWord(name) || !PaperName.isPaper(name)
        )
      )
    }
    self.papers = papers
    self.folder = folder.flatMap { path in named.map { (path, $0) } }
  }

  /// Refuses to write two things to one file, or anything over a paper.
  func checkCollisions(besides others: [Destination]) throws(Failure) {
    var owners: [String: String] = [:]
    for other in others {
      if let file = other.file { owners[file.absolute] = "the report in \(other.format.rawValue)" }
    }
    let originals = Set(papers.map(\.key))
    var problems: [Failure.Problem] = []
    for paper in papers {
      for path in paper.written {
        if originals.contains(path.absolute) {
          problems.append(Self.overwrites(path))
        } else if let owner = owners[path.absolute] {
          problems.append(Self.collision(owner, "\"\(paper.shown)\"", path))
        }
        owners[path.absolute] = "\"\(paper.shown)\""
      }
    }
    if !problems.isEmpty { throw Failure(problems) }
  }

  // MARK: - Parts of names

  /// The file that an option names for the one paper there may be.
  private static func single(
    _ values: [String],
    _ option: String,
    found: PaperOptions.Found
  ) throws(Failure) -> PathName? {
    guard let given = try OptionValue.single(values, option) else { return nil }
    let count = found.items.count { ReviewTargets.key($0) != nil }
    guard count <= 1 else {
      throw Failure(
        "\(option) is for one paper, and there are \(count)",
        help: "--folder names a folder for the files of all of them"
      )
    }
    return PathName(given, base: found.base)
  }

  /// How output shows a paper, and the folder it stands in.
  private static func place(
    _ item: PaperSearch.Item,
    base: BaseFolder
  ) -> (shown: String, folder: PathName)? {
    switch item {
    case .paper(let path): (path.shown, path.folder)
    case .standardInput(let name): (name, PathName(".", base: base))
    case .skipped, .unreadable: nil
    }
  }

  private static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Word refuses a file with macros under the name of one without.
  private static func copyName(of name: String) -> String {
    let hasMacros = [".docm", ".dotm"].contains { name.lowercased().hasSuffix($0) }
    return stem(of: name) + (hasMacros ? ".reviewed.docm" : ".reviewed.docx")
  }

  private static func isWord(_ name: String) -> Bool {
    [".docx", ".docm", ".dotx", ".dotm"].contains { name.lowercased().hasSuffix($0) }
  }

  // MARK: - Messages

  private static func overwrites(_ path: PathName) -> Failure.Problem {
    Failure.Problem(
      message: "cannot write \"\(path.shown)\": it is one of the papers",
      help: "give another name"
    )
  }

  private static func collision(
    _ first: String,
    _ second: String,
    _ path: PathName
  ) -> Failure.Problem {
    Failure.Problem(
      message: "\(first) and \(second) would both be written to \"\(path.shown)\"",
      help: "review them apart, or give one of them another name"
    )
  }
}
