import FoundationEssentials

/// A file that results are written to: whole, or not at all.
struct OutputFile: Sendable {
  let given: String
  let absolute: String

  /// Looks whether the file can be written before any paper is read.
  init(_ given: String, base: BaseFolder) throws(Failure) {
    try self.init(given: given, absolute: PathName.absolute(given, in: base.current))
  }

  /// The same for a file whose name was made up here: a link would lead it to another one.
  init(made path: PathName) throws(Failure) {
    if FileStatus.of(path.absolute)?.kind == .link {
      throw Failure("cannot write \"\(path.shown)\": it is a link", help: "take the link away")
    }
    try self.init(given: path.shown, absolute: path.absolute)
  }

  private init(given: String, absolute: String) throws(Failure) {
    self.given = given
    self.absolute = absolute
    if FileStatus.following(absolute)?.kind == .folder {
      throw Failure("cannot write \"\(given)\": it is a folder", help: "give the name of a file")
    }
    let folder = URL(filePath: absolute).deletingLastPathComponent().path
    guard FileStatus.following(folder)?.kind == .folder else {
      throw Failure("cannot write \"\(given)\": no such folder", help: "make the folder first")
    }
    guard FileManager.default.isWritableFile(atPath: folder),
      FileStatus.following(absolute) == nil || FileManager.default.isWritableFile(atPath: absolute)
    else { throw Failure("cannot write \"\(given)\": it is not writable") }
  }

  /// Writes the file under another name beside it, and renames it when it is whole.
  func write(_ bytes: [UInt8]) throws(Failure) {
    do {
      try Data(bytes).write(to: URL(filePath: absolute), options: .atomic)
    } catch {
      throw Failure("cannot write \"\(given)\"")
    }
  }
}
