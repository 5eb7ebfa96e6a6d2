/// Words that a pack adds to the lists by which negation is judged (`rule-language.md`, 7.2).
package struct Cue: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case before, after, `break`, ignore
  }

  package let kind: Kind
  package let texts: [CueText]
  package let origin: Origin
}

/// One text of a cue, cut into words like a phrase.
package struct CueText: Hashable, Sendable {
  package let text: String
  package let origin: Origin
}
