import FoundationEssentials

/// A path as the user gave it, where it leads, and how output names it.
struct PathName: Hashable {
  /// As output shows it: relative to the base folder, or as given where it lies outside.
  let shown: String
  /// The whole path, `.` and `..` resolved by name only; symbolic links are left alone.
  let absolute: String

  init(_ given: String, base: BaseFolder) {
    absolute = PathName.absolute(given, in: base.current)
    shown = base.relative(absolute) ?? given
  }

  private init(shown: String, absolute: String) {
    self.shown = shown
    self.absolute = absolute
  }

  /// Something in this folder.
  func appending(_ name: String) -> PathName {
    PathName(
      shown: shown == "." ? name : PathName.join(shown, name),
      absolute: PathName.join(absolute, name)
    )
  }

  /// The folder it stands in.
  var folder: PathName {
    func above(_ path: String) -> String? {
      path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    }
    return PathName(shown: above(shown) ?? ".", absolute: above(absolute) ?? "/")
  }

  /// The last part of the path.
  var name: String { PathName.lastPart(of: absolute) }

  /// The name of a file without its folders.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  static func absolute(_ path: String, in current: String) -> String {
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : join(current, path)
    for part in whole.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}

/// The folder to which paths in output are relative.
struct BaseFolder: Hashable {
  let absolute: String
  /// The folder the command runs in, from which given paths count.
  let current: String

  /// The given folder, or the one the command runs in.
  init(_ given: String?) throws(Failure) {
    current = FileManager.default.currentDirectoryPath
    absolute = PathName.absolute(given ?? ".", in: current)
    if let given, FileStatus.following(absolute)?.kind != .folder {
      throw Failure("there is no folder called \"\(given)\"", help: "--base names a folder")
    }
  }

  /// The path below this folder, `.` for the folder itself; nil for one outside.
  func relative(_ path: String) -> String? {
    if path == absolute { return "." }
    let prefix = absolute == "/" ? "/" : absolute + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
