/// A pattern that chooses papers: `*` within a name, `**` across folders, `?`, `[a-z]`, `{a,b}`.
///
/// Without a slash it is compared with the name at any depth, with one with the whole path.
struct Glob {
  let text: String
  /// The folder it counts from, where that is not the base folder.
  let folder: String?
  private let patterns: [PathPattern]
  let isForNames: Bool

  init(_ text: String, from folder: String? = nil) {
    self.init(text, isForNames: !text.contains("/"), from: folder)
  }

  init(_ text: String, isForNames: Bool, from folder: String? = nil) {
    self.text = text
    self.folder = folder
    self.isForNames = isForNames
    patterns = Self.alternatives(of: text).map { PathPattern($0, sparesHidden: true) }
  }

  /// Whether a path that does not exist is meant as a pattern.
  static func isPattern(_ text: String) -> Bool {
    text.contains { "*?[{".contains($0) }
  }

  /// Whether some name is spelt with a full stop at its beginning.
  var namesHidden: Bool { patterns.contains(where: \.namesHidden) }

  /// How many names deep a path can be that fits; nil for any.
  var depth: Int? {
    if isForNames { return nil }
    let depths = patterns.map(\.depth)
    return depths.contains(nil) ? nil : depths.compactMap(\.self).max()
  }

  /// Whether a path, relative to the folder the pattern counts from, fits.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    let compared = isForNames ? Array(names.suffix(1)) : names
    return patterns.contains { $0.matches(compared) }
  }

  /// Whether a file fits, whose path in output counts from `base`.
  func matches(_ path: PathName, base: BaseFolder) -> Bool {
    let start = folder.map { $0 == "/" ? "/" : $0 + "/" }
    if let start {
      return path.absolute.hasPrefix(start) && matches(String(path.absolute.dropFirst(start.count)))
    }
    return matches(base.relative(path.absolute) ?? path.absolute)
  }

  // Invariant: braces make no more alternatives than this; a pattern of more is taken as it stands.
  private static let mostAlternatives = 1_000

  private static func alternatives(of text: String) -> [String] {
    var done: [String] = []
    var open = [text]
    while let next = open.popLast() {
      guard let choices = firstChoice(in: next) else {
        done.append(next)
        continue
      }
      open.append(contentsOf: choices)
      if open.count + done.count > mostAlternatives { return [text] }
    }
    return done
  }

  /// The pattern with its first `{a,b}` opened, once for each choice; nil if it has none.
  private static func firstChoice(in text: String) -> [String]? {
    guard let start = text.firstIndex(of: "{") else { return nil }
    var depth = 0
    var pieces: [Substring] = []
    var pieceStart = text.index(after: start)
    for index in text[start...].indices {
      switch text[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case "," where depth == 1:
        pieces.append(text[pieceStart..<index])
        pieceStart = text.index(after: index)
      default: break
      }
      guard depth == 0 else { continue }
      pieces.append(text[pieceStart..<index])
      let after = text[text.index(after: index)...]
      return pieces.map { String(text[..<start]) + $0 + after }
    }
    return nil
  }
}
