package import SourceText

/// One board paper as it was read: blocks of text in reading order, the sections and tables they
/// stand in, the fields of the cover sheet, and what could not be read (`papers.md`, section 2).
public struct Paper: Sendable {
  /// The last part of the file's path.
  package let name: String
  package let digest: Digest
  package let byteCount: Int
  package let format: Format
  /// Whether the file follows the strict variant of Office Open XML.
  package let isStrict: Bool
  package let encoding: TextEncoding
  package let language: String?
  package let view: PaperView
  package let title: Title?
  package let date: PaperDate?
  package let properties: [Property]
  package let pageCount: Int?

  /// The arena: UTF-8 of every story.
  ///
  /// All text ranges of the paper count in it.
  package let text: [UInt8]
  package let spans: [Span]
  package let words: [Word]
  package let sentences: [Sentence]
  package let blocks: [Block]
  package let sections: [Section]
  package let tables: [Table]
  package let cells: [Cell]
  package let fields: [Field]
  package let changes: [Change]
  package let comments: [Comment]
  package let unread: [Unread]
  package let notices: [Notice]

  /// Names of parts, styles and stories, and targets of links, that blocks and spans refer to.
  package let names: NameTable
  /// Where lines begin in the file: of text and XML, for reports.
  package let lines: LineTable?
}

extension Paper {
  /// The text of a range of the arena.
  package func string(_ range: TextRange) -> String {
    String(decoding: text[range.indices], as: UTF8.self)
  }

  /// How many words the paper's own stories hold.
  package var wordCount: Int {
    blocks.reduce(0) { $0 + ($1.story.isCounted ? $1.words.count : 0) }
  }
}
