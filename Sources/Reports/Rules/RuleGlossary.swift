import Rulebook

/// Says what the names in the words of a rule stand for.
struct RuleGlossary: Sendable {
  private let meanings: [String: String]

  // Invariant: a page explains no more names than this, nor lists more phrases of one.
  private static let mostEntries = 12
  private static let mostPhrases = 10

  init(_ rulebook: Rulebook) {
    var meanings: [String: String] = [:]
    for condition in rulebook.conditions {
      meanings[condition.name.text] = Formatter.text(of: condition.condition)
    }
    for term in rulebook.terms {
      let except = term.exceptions.isEmpty ? "" : " except \(Self.listed(term.exceptions))"
      meanings[term.name.text] = Self.listed(term.phrases) + except
    }
    for zone in rulebook.zones { meanings[zone.name.text] = Formatter.text(of: zone.unit) }
    for parameter in rulebook.parameters {
      let percent = parameter.value.isPercentage ? "%" : ""
      meanings[parameter.name.text] = parameter.value.digits + percent
    }
    self.meanings = meanings
  }

  /// The names that stand in `text`, and those that stand in what these mean, as they come.
  func entries(for text: String) -> [String] {
    var known: Set<String> = []
    var open = Self.names(in: text)[...]
    var entries: [String] = []
    while let name = open.popFirst(), entries.count < Self.mostEntries {
      guard let meaning = meanings[name], known.insert(name).inserted else { continue }
      entries.append("\(name) is \(meaning)")
      open += Self.names(in: meaning)
    }
    return entries
  }

  private static func listed(_ phrases: [Phrase]) -> String {
    let shown = phrases.prefix(mostPhrases).map { Formatter.text(of: $0) }.joined(separator: ", ")
    let left = phrases.count - mostPhrases
    return left > 0 ? "\(shown) and \(left) more" : shown
  }

  /// The words outside quotation marks; a word of the language is no name, so that a name is one
  /// wherever it stands.
  private static func names(in text: String) -> [String] {
    var names: [String] = []
    var name = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "-" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty {
        names.append(name)
        name = ""
      }
    }
    return name.isEmpty ? names : names + [name]
  }
}
