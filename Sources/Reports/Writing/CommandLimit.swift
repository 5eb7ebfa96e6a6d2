/// How many commands of one level a log may hold: GitHub shows ten of a level and step, and drops the
/// others without a word.
enum CommandLimit {
  private static let most = 10

  /// All lines, or the first nine and one that says how many more there are.
  static func shown(_ lines: [String], more: (String) -> String) -> [String] {
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [more(Wording.number(lines.count - (most - 1)))]
  }
}
