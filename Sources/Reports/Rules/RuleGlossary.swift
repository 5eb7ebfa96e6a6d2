import Rulebook

/// Says what the names in the words of a rule stand for.
struct RuleGlossary: Sendable {
  /// A name and what it stands for.
  struct Entry: Sendable {
    let name: String
    let meaning: String

    var text: String { "\(name) is \(meaning)" }
  }

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
      meanings[term.name.text] = Self.meaning(of: term, most: Self.mostPhrases)
    }
    for zone in rulebook.zones { meanings[zone.name.text] = Formatter.text(of: zone.unit) }
    for parameter in rulebook.parameters {
      meanings[parameter.name.text] = Self.text(of: parameter.value)
    }
    self.meanings = meanings
  }

  /// The names that stand in `text`, and those that stand in what these mean, as they come.
  func entries(for text: String) -> [Entry] {
    var known: Set<String> = []
    var open = Self.names(in: text)[...]
    var entries: [Entry] = []
    while let name = open.popFirst(), entries.count < Self.mostEntries {
      guard let meaning = meanings[name], known.insert(name).inserted else { continue }
      entries.append(Entry(name: name, meaning: meaning))
      open += Self.names(in: meaning)
    }
    return entries
  }

  /// The phrases of a term and its exceptions, so many of each at most.
  static func meaning(of term: Term, most: Int = .max) -> String {
    let except = term.exceptions.isEmpty ? "" : " except \(listed(term.exceptions, most: most))"
    return listed(term.phrases, most: most) + except
  }

  /// A number as rules show it.
  static func text(of number: NumberLiteral) -> String {
    number.digits + (number.isPercentage ? "%" : "")
  }

  static func listed(_ phrases: [Phrase], most: Int = .max) -> String {
    let shown = phrases.prefix(most).map { Formatter.text(of: $0) }.joined(separator: ", ")
    let left = phrases.count - most
    return left > 0 ? "\(shown) and \(left) more" : shown
  }

  /// The text cut into what may be names and what stands between them: words outside quotation marks
  /// may be names, and a word of the language is none, so that a name is one wherever it stands.
  static func pieces(of text: String) -> [(text: String, isWord: Bool)] {
    var pieces: [(text: String, isWord: Bool)] = []
    var piece = String.UnicodeScalarView()
    var isInWord = false
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      let isWord = !isQuoted && isOfName(scalar)
      if isWord != isInWord, !piece.isEmpty {
        pieces.append((String(piece), isInWord))
        piece = String.UnicodeScalarView()
      }
      isInWord = isWord
      piece.append(scalar)
    }
    return piece.isEmpty ? pieces : pieces + [(String(piece), isInWord)]
  }

  private static func names(in text: String) -> [String] {
    pieces(of: text).filter(\.isWord).map(\.text)
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: false
    }
  }
}
