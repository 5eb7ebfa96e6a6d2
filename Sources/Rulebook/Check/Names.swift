import SourceText

/// The kinds of thing that have names of their own (`rule-language.md`, 5.1).
package enum NameKind: String, Hashable, Sendable, CaseIterable {
  case term, zone, parameter, condition, field, source, rule, waiver, theme
}

/// The names that a set of files defines.
struct Names {
  private var defined: [NameKind: [String: Origin]] = [:]
  /// Names of a kind nobody can tell, because the word before them starts nothing.
  private let lost: Set<String>
  /// Whether a file could not be read, so that any name may be missing.
  private let isIncomplete: Bool
  private(set) var diagnostics: [Diagnostic] = []

  init(_ syntaxes: [Syntax]) {
    lost = syntaxes.reduce(into: []) { $0.formUnion($1.lostNames) }
    isIncomplete = syntaxes.contains(where: \.isUnread)
    for syntax in syntaxes {
      for definition in syntax.definitions { define(definition) }
    }
  }

  private mutating func define(_ definition: Definition) {
    if let kind = NameKind(rawValue: definition.keyword.rawValue), let name = definition.name {
      define(name, as: kind)
    }
    guard case .pack(let pack) = definition.body else { return }
    for clause in pack.clauses {
      if case .theme(let theme) = clause.content { define(theme.name, as: .theme) }
    }
  }

  private mutating func define(_ name: Name, as kind: NameKind) {
    if let first = defined[kind]?[name.text] {
      diagnostics.append(
        Diagnostic(
          .definedTwice(kind, name.text),
          at: name.origin.place,
          help: "give one of them another name",
          notes: [.init(at: first.place, "first defined here")]
        )
      )
    } else {
      defined[kind, default: [:]][name.text] = name.origin
    }
  }

  func has(_ kind: NameKind, _ name: String) -> Bool {
    defined[kind]?[name] != nil
  }

  /// Whether anything of this kind is defined.
  func hasAny(_ kind: NameKind) -> Bool { defined[kind]?.isEmpty == false }

  /// Whether a definition that is missing may stand in what could not be read.
  var mayLackDefinitions: Bool { isIncomplete }

  /// Reports each name that is used and not defined, once, at its first use.
  mutating func reportUnknown(_ uses: [NameUse]) {
    guard !isIncomplete else { return }
    var reported: Set<NameUse.Key> = []
    let inOrder = uses.sorted { $0.name.origin.isBefore($1.name.origin) }
    for use in inOrder where !has(use.kind, use.name.text) && !lost.contains(use.name.text) {
      if use.kind == .rule, !hasAny(.rule), use.isOfWaiver { continue }
      guard reported.insert(use.key).inserted else { continue }
      diagnostics.append(
        Diagnostic(
          .unknown(use.kind, use.name.text),
          at: use.name.origin.place,
          help: help(for: use, mayGuess: reported.count <= 200)
        )
      )
    }
  }

  private static let numberWords = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// What to do about a name; to guess at each of very many would take too long.
  private func help(for use: NameUse, mayGuess: Bool) -> String {
    let name = use.name.text
    let known = mayGuess ? defined[use.kind].map { Array($0.keys) } ?? [] : []
    let nearest = NearestName.nearest(to: name, among: known)
      .map { "did you mean \"\($0)\"?" }
    let other = NameKind.allCases.first { $0 != use.kind && has($0, name) }
    if let other {
      let kinds = "\"\(name)\" is a \(other.rawValue), not a \(use.kind.rawValue)"
      return nearest.map { "\(kinds); \($0)" } ?? kinds
    }
    if use.kind == .theme, !known.isEmpty {
      let list = "the themes of the pack are \(listed(known.sorted(), "and"))"
      return nearest.map { "\($0) \(list)" } ?? list
    }
    if use.kind == .parameter, let figure = Self.numberWords.firstIndex(of: name) {
      return "write it in figures: \(figure)"
    }
    return nearest ?? "define it: \(use.kind.definition(of: name))"
  }
}

/// A name where it is used.
struct NameUse: Hashable {
  struct Key: Hashable {
    let kind: NameKind
    let name: String
  }

  let kind: NameKind
  let name: Name
  var isOfWaiver = false

  var key: Key { Key(kind: kind, name: name.text) }
}

extension NameKind {
  /// How one of this kind is defined.
  fileprivate func definition(of name: String) -> String {
    switch self {
    case .term: "term \(name) means \"…\""
    case .zone: "zone \(name) means section titled \"…\""
    case .parameter: "parameter \(name) is …"
    case .condition: "condition \(name) means …"
    case .field: "field \(name) labelled \"…\""
    case .source: "source \(name) \"…\""
    case .rule: "rule \(name) \"…\""
    case .waiver: "waiver \(name) of …"
    case .theme: "in the pack, theme \(name) \"…\""
    }
  }
}

extension Origin {
  /// Whether it stands before `other` in the order of files and text.
  package func isBefore(_ other: Origin) -> Bool {
    (place.file, place.range.lower) < (other.place.file, other.place.range.lower)
  }
}

extension Diagnostic.Message {
  fileprivate static func definedTwice(_ kind: NameKind, _ name: String) -> Self {
    Self(code: "E050", text: "\(kind.rawValue) \(name) is defined twice")
  }

  fileprivate static func unknown(_ kind: NameKind, _ name: String) -> Self {
    Self(code: "E051", text: "there is no \(kind.rawValue) called \"\(name)\"")
  }
}
