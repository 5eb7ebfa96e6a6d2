/// A pattern for a path: patterns for names between slashes, and `**` across folders.
struct PathPattern {
  private enum Step {
    case name(NamePattern)
    case anyFolders
  }

  private let steps: [Step]
  /// Whether `*` and `?` leave names alone that begin with a full stop.
  private let sparesHidden: Bool

  init(_ text: some StringProtocol, sparesHidden: Bool) {
    steps = text.split(separator: "/").map { $0 == "**" ? .anyFolders : .name(NamePattern($0)) }
    self.sparesHidden = sparesHidden
  }

  /// Whether some name of the pattern is spelt with a full stop at its beginning.
  var namesHidden: Bool {
    steps.contains { if case .name(let pattern) = $0 { pattern.beginsWithDot } else { false } }
  }

  /// How many names deep a path can be that fits; nil for any.
  var depth: Int? {
    for step in steps { if case .anyFolders = step { return nil } }
    return steps.count
  }

  /// Whether the whole of `names` fits.
  func matches(_ names: [Substring]) -> Bool {
    // reached[n]: the steps so far can take the first n names.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for (index, step) in steps.enumerated() {
      var next = [Bool](repeating: false, count: names.count + 1)
      switch step {
      case .name(let pattern):
        for place in names.indices where reached[place] && fits(pattern, names[place]) {
          next[place + 1] = true
        }
      case .anyFolders:
        // At the end it takes at least one name: `a/**` is what lies in `a`, not `a`.
        let least = index == steps.count - 1 && index > 0 ? 1 : 0
        for place in reached.indices where reached[place] {
          var end = place + least
          if least == 0 { next[place] = true } else if end <= names.count { next[end] = true }
          while end < names.count, !sparesHidden || !names[end].hasPrefix(".") {
            end += 1
            next[end] = true
          }
        }
      }
      reached = next
    }
    return reached[names.count]
  }

  private func fits(_ pattern: NamePattern, _ name: Substring) -> Bool {
    if sparesHidden, name.hasPrefix("."), !pattern.beginsWithDot { return false }
    return pattern.matches(name)
  }
}
