/// Words that are to stand beside a paper's text as a comment of Word.
package struct Remark: Hashable, Sendable {
  /// What they are about; nil is the whole paper.
  package let place: Place?
  /// Each is a paragraph of the comment; there is at least one.
  package let paragraphs: [String]

  package init(at place: Place?, _ paragraphs: [String]) {
    self.place = place
    self.paragraphs = paragraphs
  }
}
