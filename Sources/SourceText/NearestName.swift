/// Finds the name that somebody probably meant (`rule-language.md`, 8.1).
package enum NearestName {
  /// The candidate with the fewest edits from `word`, case ignored, if these are at most a third of
  /// the word's length rounded down, and at least one is allowed; of equals the first in the alphabet.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = letters(word)
    let limit = max(1, wanted.count / 3)
    var best: (edits: Int, name: String)?
    for candidate in candidates {
      let other = letters(candidate)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let edits = distance(wanted, other)
      guard edits <= limit else { continue }
      if let found = best, (found.edits, found.name) <= (edits, candidate) { continue }
      best = (edits, candidate)
    }
    return best?.name
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars)
  }

  /// Inserts, deletes, replacements and swaps of neighbours.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let same = left[row] == right[column]
        var edits = min(
          last[column + 1] + 1,
          current[column] + 1,
          last[column] + (same ? 0 : 1)
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
