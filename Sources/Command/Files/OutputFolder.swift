import FoundationEssentials

/// A folder that results are written to.
enum OutputFolder {
  /// Makes the folder unless it is there; its parent must be.
  static func make(_ folder: PathName, given: String) throws(Failure) {
    switch FileStatus.following(folder.absolute)?.kind {
    case .folder: return
    case .file, .link, .other:
      throw Failure("cannot write to \"\(given)\": it is no folder", help: "name a folder")
    case nil: break
    }
    let parent = URL(filePath: folder.absolute).deletingLastPathComponent().path
    guard FileStatus.following(parent)?.kind == .folder else {
      throw Failure("cannot make \"\(given)\": no such folder", help: "make its parent first")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder.absolute,
        withIntermediateDirectories: false
      )
    } catch {
      throw Failure("cannot make \"\(given)\"")
    }
  }
}
