package import SourceText

/// One word of a paper (`rule-language.md`, 6.2), as a range of the arena.
package typealias Word = TextRange
