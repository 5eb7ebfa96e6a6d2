import Rulebook

/// The words by which negation is judged (`rule-language.md`, 7.2): built in, and those that a
/// pack adds.
///
/// Each is a phrase of the automaton, by its number there, with the text it is known by.
struct Cues: Sendable {
  struct Entry: Sendable {
    let phrase: Int
    let text: String
  }

  var before: [Entry] = []
  var after: [Entry] = []
  var breaks: [Entry] = []
  var ignored: [Entry] = []

  mutating func add(_ kind: Cue.Kind, _ entry: Entry) {
    switch kind {
    case .before: before.append(entry)
    case .after: after.append(entry)
    case .break: breaks.append(entry)
    case .ignore: ignored.append(entry)
    }
  }

  static func builtIn(_ kind: Cue.Kind) -> [String] {
    switch kind {
    case .before:
      [
        "no", "not", "without", "never", "nor", "neither", "none of", "lack of", "lacks", "lacking",
        "absence of", "unable to", "cannot", "can't", "isn't", "aren't", "wasn't", "weren't",
        "doesn't", "don't", "didn't", "hasn't", "haven't", "won't", "fails to", "failed to",
        "awaiting", "yet to",
      ]
    case .after:
      [
        "is not", "are not", "was not", "were not", "has not", "have not", "had not", "could not",
        "cannot", "will not", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't",
        "not available", "not included", "not shown", "not recorded", "not yet", "unavailable",
        "is missing", "are missing", "to follow", "awaited",
      ]
    case .break: ["but", "however", "although", "though", "whereas"]
    case .ignore:
      [
        "not only", "not just", "not least", "not merely", "not simply", "no doubt",
        "without doubt", "no fewer than", "no less than", "no later than", "not limited to",
        "whether or not",
      ]
    }
  }
}
