import SourceText

/// Finds the file or folder that somebody probably meant.
struct NearestPath {
  private let base: BaseFolder
  // Invariant: no more entries than this are looked at, so that a typo costs no walk through a disk.
  private var entriesLeft = 10_000

  private init(_ base: BaseFolder) {
    self.base = base
  }

  /// An existing path near to a missing one, as output shows it.
  static func nearest(to missing: PathName, base: BaseFolder) -> String? {
    var search = NearestPath(base)
    let root = base.relative(missing.absolute) == nil ? "/" : base.absolute
    return search.nearest(to: missing, from: root).map { base.relative($0) ?? $0 }
  }

  /// Follows the path name by name, each as it is or nearly so; where that ends, looks below for
  /// the last name.
  private mutating func nearest(to missing: PathName, from root: String) -> String? {
    let prefix = root == "/" ? "/" : root + "/"
    let names = missing.absolute.dropFirst(prefix.count).split(separator: "/").map(String.init)
    var folder = root
    for (index, name) in names.enumerated() {
      let there = FileStatus.names(in: folder) ?? []
      let isLast = index == names.count - 1
      guard let found = there.contains(name) ? name : nearestName(to: name, among: there) else {
        break
      }
      let path = PathName.join(folder, found)
      if isLast { return path }
      guard FileStatus.following(path)?.kind == .folder else { break }
      folder = path
    }
    return names.last.flatMap { find($0, below: folder) }
  }

  private func nearestName(to name: String, among names: [String]) -> String? {
    NearestName.nearest(to: name, among: names.filter { !$0.hasPrefix(".") })
  }

  /// A file of that name below a folder, else one of nearly that name, the nearest folders first.
  private mutating func find(_ name: String, below root: String) -> String? {
    var folders = [root]
    var near: String?
    while !folders.isEmpty, entriesLeft > 0 {
      let folder = folders.removeFirst()
      let names = (FileStatus.names(in: folder) ?? []).filter { !$0.hasPrefix(".") }
      entriesLeft -= names.count + 1
      if let same = names.first(where: { $0.lowercased() == name.lowercased() }) {
        return PathName.join(folder, same)
      }
      if near == nil, let like = nearestName(to: name, among: names) {
        near = PathName.join(folder, like)
      }
      folders += names.map { PathName.join(folder, $0) }
        .filter { FileStatus.of($0)?.kind == .folder }
    }
    return near
  }
}
