import FoundationEssentials

/// The Word files that are measured.
enum WordFiles {
  /// The paths of those at or below `paths`, in order.
  static func all(in paths: [String]) -> [String] {
    paths.flatMap { path in
      let inside = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
      return [path] + inside.map { "\(path)/\($0)" }
    }.filter { $0.hasSuffix(".docx") || $0.hasSuffix(".docm") }.sorted()
  }

  static func bytes(of path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}
