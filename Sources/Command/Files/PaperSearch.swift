import Screening

/// Finds the papers that are meant by paths, lists and patterns (`command.md`, section 5).
struct PaperSearch {
  /// One file that was come upon, in the order in which it was.
  enum Item {
    case paper(PathName)
    case standardInput(name: String)
    case skipped(Skipped)
    /// A folder that cannot be listed.
    case unreadable(Unreviewed)
  }

  /// What narrows the search of folders.
  struct Filter {
    var includes: [Glob] = []
    var excludes: [Glob] = []
    var takesHidden = false
    var usesIgnoreFiles = true
  }

  private let base: BaseFolder
  private let filter: Filter
  private var items: [Item] = []
  private var seen: Set<String> = []

  private init(base: BaseFolder, filter: Filter) {
    self.base = base
    self.filter = filter
  }

  /// What the paths lead to; the names of a list are files, no patterns.
  static func find(
    paths: [String],
    listed: [String],
    standardInput: String?,
    base: BaseFolder,
    filter: Filter
  ) throws(Failure) -> [Item] {
    var search = PaperSearch(base: base, filter: filter)
    var starts: [Start] = []
    var missing: [Failure.Problem] = []
    for given in paths {
      if given == "-", let standardInput {
        starts.append(.standardInput(name: standardInput))
      } else if let found = search.starts(at: given, mayBePattern: true) {
        starts += found
      } else {
        missing.append(search.missing(given))
      }
    }
    for given in listed {
      if let found = search.starts(at: given, mayBePattern: false) {
        starts += found
      } else {
        missing.append(search.missing(given))
      }
    }
    if !missing.isEmpty { throw Failure(missing) }
    for start in starts { try search.follow(start) }
    return search.items
  }

  // MARK: - Named paths

  private enum Start {
    case file(PathName)
    case folder(PathName)
    case standardInput(name: String)
  }

  /// Where a given path leads; nil if nothing is there.
  private func starts(at given: String, mayBePattern: Bool) -> [Start]? {
    let path = PathName(given, base: base)
    if let status = FileStatus.following(path.absolute) {
      return [status.kind == .folder ? .folder(path) : .file(path)]
    }
    guard mayBePattern, Glob.isPattern(given) else { return nil }
    let found = GlobSearch.paths(matching: given, base: base).map { found -> Start in
      FileStatus.following(found.absolute)?.kind == .folder ? .folder(found) : .file(found)
    }
    return found.isEmpty ? nil : found
  }

  private func missing(_ given: String) -> Failure.Problem {
    let near = NearestPath.nearest(to: PathName(given, base: base), base: base)
    return Failure.Problem(
      message: "there is no file or folder called \"\(given)\"",
      help: near.map { "did you mean \"\($0)\"?" }
    )
  }

  private mutating func follow(_ start: Start) throws(Failure) {
    switch start {
    case .standardInput(let name): items.append(.standardInput(name: name))
    case .file(let path):
      if path.name.hasPrefix("~$") {
        skip(path, .lockFile)
      } else if seen.insert(path.absolute).inserted {
        items.append(.paper(path))
      } else {
        skip(path, .repeated)
      }
    case .folder(let path):
      guard let names = FileStatus.names(in: path.absolute) else {
        throw Failure(
          "the folder \"\(path.shown)\" cannot be listed",
          help: "ask for the right to read it"
        )
      }
      search(path, names)
    }
  }

  private mutating func skip(_ path: PathName, _ why: Skipped.Why) {
    items.append(.skipped(Skipped(path: path.shown, why: why)))
  }

  // MARK: - Folders

  /// A file or folder that a search came upon, and why all below it is passed over.
  private struct Entry {
    let path: PathName
    let isIgnored: Bool
    let isExcluded: Bool
  }

  private mutating func search(_ folder: PathName, _ names: [String]) {
    var ignoring = IgnoreFiles(
      searching: folder,
      base: base,
      isUsed: filter.usesIgnoreFiles
    )
    var open = Self.entries(names, of: Entry(path: folder, isIgnored: false, isExcluded: false))
    while let entry = open.popLast() {
      let path = entry.path
      guard let status = FileStatus.of(path.absolute) else { continue }
      let leadsTo = status.kind == .link ? FileStatus.following(path.absolute)?.kind : status.kind
      guard leadsTo == .folder else {
        look(at: entry, isFile: leadsTo == .file, &ignoring)
        continue
      }
      if status.kind == .link {
        skip(path, .folderLink)
      } else if path.name.hasPrefix("."), !filter.takesHidden {
        skip(path, .hidden)
      } else if let names = FileStatus.names(in: path.absolute) {
        let below = Entry(
          path: path,
          isIgnored: entry.isIgnored || ignoring.leavesOut(path, isFolder: true),
          isExcluded: entry.isExcluded || matches(filter.excludes, path)
        )
        open += Self.entries(names, of: below)
      } else if !entry.isIgnored, !entry.isExcluded {
        items.append(
          .unreadable(
            Unreviewed(
              path: path.shown,
              code: "unreadable",
              message: "the folder cannot be listed",
              help: "ask for the right to read it"
            )
          )
        )
      }
    }
  }

  /// The entries of a folder, the first last, to be taken from the end.
  private static func entries(_ names: [String], of folder: Entry) -> [Entry] {
    names.reversed().map {
      Entry(
        path: folder.path.appending($0),
        isIgnored: folder.isIgnored,
        isExcluded: folder.isExcluded
      )
    }
  }

  private mutating func look(at entry: Entry, isFile: Bool, _ ignoring: inout IgnoreFiles) {
    let path = entry.path
    if PaperName.isNoPaper(path.name) { return }
    if let why = reasonToPassOver(entry, isFile: isFile, &ignoring) { return skip(path, why) }
    if seen.insert(path.absolute).inserted {
      items.append(.paper(path))
    } else {
      skip(path, .repeated)
    }
  }

  /// Why a file in a folder is passed over, the first reason that fits.
  private func reasonToPassOver(
    _ entry: Entry,
    isFile: Bool,
    _ ignoring: inout IgnoreFiles
  ) -> Skipped.Why? {
    let path = entry.path
    if path.name.hasPrefix("~$") { return .lockFile }
    if path.name.hasPrefix("."), !filter.takesHidden { return .hidden }
    if PaperName.isOwnOutput(path.name) { return .ownOutput }
    if entry.isIgnored || ignoring.leavesOut(path, isFolder: false) { return .ignored }
    if !PaperName.isPaper(path.name) || !isFile && FileStatus.of(path.absolute)?.kind != .link {
      return .format
    }
    if entry.isExcluded || matches(filter.excludes, path) { return .excluded }
    if !filter.includes.isEmpty, !matches(filter.includes, path) { return .notIncluded }
    return nil
  }

  private func matches(_ globs: [Glob], _ path: PathName) -> Bool {
    globs.contains { $0.matches(path, base: base) }
  }
}
