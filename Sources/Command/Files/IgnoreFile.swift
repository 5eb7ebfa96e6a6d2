/// A `.dueregardignore` file, in the syntax of `.gitignore`.
struct IgnoreFile {
  static let name = ".dueregardignore"

  private struct Line {
    let pattern: PathPattern
    let isNegated: Bool
    let isForFolders: Bool
    /// Whether it is compared with the whole path, not with the name at any depth.
    let isAnchored: Bool
  }

  private let lines: [Line]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .compactMap { Self.line(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether a path below the file's folder is left out: true or false as the last line says that
  /// fits it, nil if none does.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool? {
    let names = path.split(separator: "/")
    for line in lines.reversed() where isFolder || !line.isForFolders {
      if line.pattern.matches(line.isAnchored ? names : Array(names.suffix(1))) {
        return !line.isNegated
      }
    }
    return nil
  }

  private static func line(_ text: String) -> Line? {
    var text = Substring(text)
    while text.hasSuffix(" "), !text.hasSuffix("\\ ") { text = text.dropLast() }
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    let isNegated = text.hasPrefix("!")
    if isNegated { text = text.dropFirst() }
    let isForFolders = text.hasSuffix("/")
    if isForFolders { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    return Line(
      pattern: PathPattern(text, sparesHidden: false),
      isNegated: isNegated,
      isForFolders: isForFolders,
      isAnchored: text.contains("/")
    )
  }
}
