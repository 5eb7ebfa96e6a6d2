/// What an example that notices a change has in it.
struct Notice {
  /// What is so in the paper, for people.
  let text: String
  /// Words that the paper could hold, where they can be told.
  var words: String?
  /// What the statement that was changed is in that paper; nil where that cannot be told.
  var truth: Bool?

  init(_ text: String, words: String? = nil, truth: Bool? = nil) {
    self.text = text
    self.words = words
    self.truth = truth
  }

  /// The same paper, for what is the opposite of the statement.
  var opposite: Notice { Notice(text, words: words, truth: truth.map { !$0 }) }

  /// The same paper, for something of which the statement alone tells nothing.
  var untold: Notice { Notice(text, words: words) }
}
