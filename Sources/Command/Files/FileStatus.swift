import FoundationEssentials

/// What stands at a path.
struct FileStatus: Equatable {
  enum Kind {
    case file, folder, link, other
  }

  let kind: Kind
  let size: UInt
  let modified: Date?
  let number: UInt64?

  /// What stands at `path` itself; nil if there is nothing.
  static func of(_ path: String) -> FileStatus? {
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    let kind: Kind =
      switch found[.type] as? FileAttributeType {
      case .typeRegular: .file
      case .typeDirectory: .folder
      case .typeSymbolicLink: .link
      default: .other
      }
    return FileStatus(
      kind: kind,
      size: found[.size] as? UInt ?? 0,
      modified: found[.modificationDate] as? Date,
      number: found[.systemFileNumber] as? UInt64
    )
  }

  /// What stands where `path` leads; nil if it leads nowhere.
  static func following(_ path: String) -> FileStatus? {
    guard let status = of(path) else { return nil }
    guard status.kind == .link else { return status }
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    return of(target).flatMap { $0.kind == .link ? nil : $0 }
  }

  /// The names in a folder in the order of their bytes; nil if it cannot be listed.
  static func names(in folder: String) -> [String]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
