package import SourceText

/// One rule or waiver file as it was written: its definitions in order, with what the formatter
/// must keep beside them.
package struct Syntax: Sendable {
  /// The number of the file in its set.
  package let file: Int
  package let definitions: [Definition]
  /// The comments after the last definition.
  package let closing: [CommentLine]
  /// Whether it has a lexical or syntax error, so that it cannot be formatted.
  package let hasSlip: Bool
  /// Whether nothing of it could be read, so that any name may be missing.
  package let isUnread: Bool
  /// Names that were given after a word that starts nothing, of whatever kind they were meant to be.
  package let lostNames: Set<String>
}

/// A comment on a line of its own.
package struct CommentLine: Hashable, Sendable {
  /// From `#` on, without space at its end.
  package let text: String
  /// Whether an empty line stands between it and the comment above.
  package let hasBlankAbove: Bool
}

/// The place of a clause, or of a definition's first words, and the comments that belong to it.
package struct Piece: Hashable, Sendable {
  package let range: TextRange
  /// The comments to stand above it.
  package let above: [CommentLine]
  /// Whether an empty line stands between the last of these and the piece.
  package let hasBlankBelowComments: Bool
  /// The comment to stand at the end of its last line.
  package let after: String?
}

/// A definition of a rule or waiver file.
package struct Definition: Sendable {
  /// What is defined, with its content.
  package enum Body: Sendable {
    case pack(PackSyntax)
    case source(SourceSyntax)
    case field(FieldSyntax)
    case cue(Cue)
    case term(TermSyntax)
    case zone(Zone)
    case parameter(Parameter)
    case condition(NamedCondition)
    case rule(RuleSyntax)
    case waiver(WaiverSyntax)
    /// Its own words have a slip; clauses are kept where it has any.
    case broken
  }

  /// The kind of definition it is.
  package let keyword: Keyword
  /// The word it begins with.
  package let word: Origin
  /// Its name, unless it is a cue or the name has a slip.
  package let name: Name?
  package let body: Body
  /// Its first words: all of it, when it has no clauses.
  package let head: Piece
  /// Whether an empty line stands between it (or its comments) and the definition above.
  package let hasBlankAbove: Bool
  /// Whether it has a lexical or syntax error anywhere.
  package let hasSlip: Bool
}

/// One clause; its content is nil when it has a slip.
package struct Clause<Content: Sendable>: Sendable {
  /// The word it begins with.
  package let keyword: Keyword
  package let content: Content?
  package let piece: Piece
}

package struct PackSyntax: Sendable {
  package enum Content: Sendable {
    case title(String)
    case owner(String)
    case contact(String)
    case theme(Theme)
  }

  package let name: Name
  package let version: String
  package let clauses: [Clause<Content>]
}

package struct SourceSyntax: Sendable {
  package enum Content: Sendable {
    case link(String)
    case issued(DayLiteral)
    case withdrawn(DayLiteral)
    case force(String)
    case note(String)
  }

  package let name: Name
  package let title: String
  package let clauses: [Clause<Content>]
}

package struct FieldSyntax: Sendable {
  package let name: Name
  package let labels: [Phrase]
  package let exceptions: Clause<[Phrase]>?
}

package struct TermSyntax: Sendable {
  package enum Content: Sendable {
    case except([Phrase])
    case test(TermTest)
  }

  package let name: Name
  package let phrases: [Phrase]
  package let clauses: [Clause<Content>]
}

package struct RuleSyntax: Sendable {
  package enum Content: Sendable {
    case cites(Citation)
    case theme(Name)
    case severity(Severity)
    case owner(String)
    case effective(from: DayLiteral, until: DayLiteral?, notice: NumberLiteral?)
    case retired(DayLiteral, replacedBy: Name?, because: String?)
    case applies(Applicability)
    case expect(Condition)
    case cannotTell(Doubt)
    case say(String)
    case advise(String)
    case example(Example)
  }

  package let name: Name
  package let title: String
  package let clauses: [Clause<Content>]
}

package struct WaiverSyntax: Sendable {
  package enum Content: Sendable {
    /// Nil for all papers.
    case papers([String]?)
    case finding(String)
    case owner(String)
    case approved(by: String, on: Waiver.Date)
    case until(Waiver.Date)
    case because(String)
  }

  package let name: Name
  /// The rule it is of; nil when its first line has a slip.
  package let rule: Name?
  package let clauses: [Clause<Content>]
  /// Whether it has a clause that could not be made out at all.
  package let isIncomplete: Bool
}

/// A date as it was written in a rule file.
package struct DayLiteral: Hashable, Sendable {
  package let day: Day
  package let origin: Origin
}
