/// Finds what a pattern given as a path stands for, for shells that do not expand.
enum GlobSearch {
  /// The paths that fit, in the order of their bytes; what lies in a folder that fits is left to
  /// the search of that folder.
  static func paths(matching given: String, base: BaseFolder) -> [PathName] {
    let (folder, pattern) = split(given)
    let glob = Glob(pattern, isForNames: !given.contains("/"))
    let root = PathName(folder, base: base)
    var found: [PathName] = []
    var open: [(path: PathName, below: String, depth: Int)] = [(root, "", 0)]
    while let next = open.popLast() {
      if !next.below.isEmpty, glob.matches(next.below) {
        found.append(next.path)
        continue
      }
      if next.depth > 0, FileStatus.of(next.path.absolute)?.kind != .folder { continue }
      if let depth = glob.depth, next.depth >= depth { continue }
      for name in (FileStatus.names(in: next.path.absolute) ?? []).reversed()
      where !name.hasPrefix(".") || glob.namesHidden {
        let below = next.below.isEmpty ? name : "\(next.below)/\(name)"
        open.append((next.path.appending(name), below, next.depth + 1))
      }
    }
    return found
  }

  /// Parts the leading names without signs of a pattern from the rest.
  private static func split(_ given: String) -> (folder: String, pattern: String) {
    let names = given.split(separator: "/", omittingEmptySubsequences: false)
    let plain = names.prefix { !Glob.isPattern(String($0)) }
    guard !plain.isEmpty else { return (".", given) }
    let folder = plain.joined(separator: "/")
    return (folder.isEmpty ? "/" : folder, names[plain.count...].joined(separator: "/"))
  }
}
