import FoundationEssentials
import SourceText

/// Reads the rule and waiver files that arguments name.
struct RuleFiles {
  /// One set of files that share their names.
  struct FileSet {
    let files: [SourceFile]
    let isFolder: Bool
  }

  // Invariant: nobody writes rules by the hundred megabytes; ranges of texts count in 32 bits.
  private static let limit = 100_000_000

  /// The sets that arguments name: each folder is one, all files named singly are one.
  static func sets(_ given: [String]) throws(Failure) -> [FileSet] {
    let base = try BaseFolder(nil)
    var folders: [FileSet] = []
    var files: [SourceFile] = []
    var missing: [Failure.Problem] = []
    for name in given {
      let path = PathName(name, base: base)
      switch FileStatus.following(path.absolute)?.kind {
      case .folder:
        let found = try self.files(inFolder: name)
        if found.isEmpty { throw Failure("there are no rule files in \"\(name)\"") }
        folders.append(FileSet(files: found, isFolder: true))
      case .file, .other: files.append(try file(name))
      case .link, nil:
        let near = NearestPath.nearest(to: path, base: base)
        missing.append(
          Failure.Problem(
            message: "there is no file or folder called \"\(name)\"",
            help: near.map { "did you mean \"\($0)\"?" }
          )
        )
      }
    }
    if !missing.isEmpty { throw Failure(missing) }
    return (files.isEmpty ? [] : [FileSet(files: files, isFolder: false)]) + folders
  }

  /// The rule and waiver files of a folder, in the order of their names.
  static func files(inFolder given: String, endings: [String] = [".rules", ".waivers"])
    throws(Failure) -> [SourceFile]
  {
    let folder = PathName(given, base: try BaseFolder(nil))
    guard let names = FileStatus.names(in: folder.absolute) else {
      throw Failure("the folder \"\(given)\" cannot be listed")
    }
    var files: [SourceFile] = []
    for name in names where !name.hasPrefix(".") && endings.contains(where: { name.hasSuffix($0) })
    {
      files.append(try file(PathName.join(given, name)))
    }
    return files
  }

  /// One file, by the name that was given for it.
  static func file(_ given: String) throws(Failure) -> SourceFile {
    let path = PathName(given, base: try BaseFolder(nil))
    do {
      return SourceFile(name: given, bytes: try FileReader.read(path.absolute, limit: limit))
    } catch {
      switch error {
      case .tooLarge: throw Failure("\"\(given)\" is too large for a rule file")
      case .unreadable(let message, let help):
        if FileStatus.following(path.absolute) == nil {
          throw Failure("there is no file called \"\(given)\"")
        }
        throw Failure("\"\(given)\" could not be read: \(message)", help: help)
      }
    }
  }
}
