import Rulebook
import SourceText

/// All that the names in the rules of a pack stand for, on the page of `rules docs`.
struct RuleWords {
  /// Names of one kind.
  private struct Group {
    let title: String
    let kind: String
    let entries: [RuleGlossary.Entry]
  }

  private let pack: String
  private let groups: [Group]
  private let names: Set<String>

  // Invariant: no name of a pack stands for two things, but a field may be called like another.
  private static let word = "word"
  private static let field = "field"

  init(_ rulebook: Rulebook, pack: String) {
    self.pack = pack
    let words = [
      Group(
        title: "Terms",
        kind: Self.word,
        entries: rulebook.terms.map {
          RuleGlossary.Entry(name: $0.name.text, meaning: RuleGlossary.meaning(of: $0))
        }
      ),
      Group(
        title: "Conditions",
        kind: Self.word,
        entries: rulebook.conditions.map {
          RuleGlossary.Entry(name: $0.name.text, meaning: Formatter.text(of: $0.condition))
        }
      ),
      Group(
        title: "Parts of a paper",
        kind: Self.word,
        entries: rulebook.zones.map {
          RuleGlossary.Entry(name: $0.name.text, meaning: Formatter.text(of: $0.unit))
        }
      ),
      Group(title: "Numbers", kind: Self.word, entries: rulebook.parameters.map(Self.entry)),
    ]
    names = Set(words.flatMap { $0.entries.map(\.name) })
    groups =
      (words + [
        Group(
          title: "Fields of the cover sheet",
          kind: Self.field,
          entries: rulebook.fields.map(Self.entry)
        )
      ]).filter { !$0.entries.isEmpty }
  }

  /// Writes words of the language; each name links to what it stands for.
  func write(_ html: inout HTMLWriter, _ text: String) {
    for piece in RuleGlossary.pieces(of: text) {
      if piece.isWord, names.contains(piece.text) {
        html.element(.a, [.part("\(pack)/\(Self.word)/\(piece.text)")], piece.text)
      } else {
        html.text(piece.text)
      }
    }
  }

  var isEmpty: Bool { groups.isEmpty }

  func write(_ html: inout HTMLWriter) {
    for group in groups {
      html.element(.h3, group.title)
      html.element(.dl) { html in
        for entry in group.entries {
          html.element(.dt, [.id("\(pack)/\(group.kind)/\(entry.name)")], entry.name)
          html.element(.dd, [.outside]) { write(&$0, entry.meaning) }
        }
      }
    }
  }

  private static func entry(_ parameter: Parameter) -> RuleGlossary.Entry {
    let range = parameter.range.map {
      ", may be set between \(RuleGlossary.text(of: $0.lower)) and \(RuleGlossary.text(of: $0.upper))"
    }
    let because = parameter.because.map { ": \"\($0)\"" }
    return RuleGlossary.Entry(
      name: parameter.name.text,
      meaning: RuleGlossary.text(of: parameter.value) + (range ?? "") + (because ?? "")
    )
  }

  private static func entry(_ field: DeclaredField) -> RuleGlossary.Entry {
    let except =
      field.exceptions.isEmpty ? "" : " except \(RuleGlossary.listed(field.exceptions))"
    return RuleGlossary.Entry(
      name: field.name.text,
      meaning: "labelled \(RuleGlossary.listed(field.labels))\(except)"
    )
  }
}
