import Rulebook

/// Changes of words and of numbers with a name.
extension Changes {
  /// A phrase or an exception that a term may lack, by its number.
  struct Lost {
    let index: Int
    let isException: Bool
  }

  func changes(of term: Term) -> [Change<Lost>] {
    var changes: [Change<Lost>] = []
    // A term without phrases cannot be written.
    if term.phrases.count > 1 {
      for (index, phrase) in term.phrases.enumerated() {
        changes.append(
          Change(
            .phrase,
            at: phrase.origin,
            Formatter.text(of: phrase),
            to: nil,
            Lost(index: index, isException: false),
            Notice("only this phrase is found", words: samples.words(of: phrase))
          )
        )
      }
    }
    for (index, phrase) in term.exceptions.enumerated() {
      changes.append(
        Change(
          .phrase,
          at: phrase.origin,
          "except \(Formatter.text(of: phrase))",
          to: nil,
          Lost(index: index, isException: true),
          Notice("only this exception is found", words: samples.words(of: phrase))
        )
      )
    }
    return changes
  }

  func changes(of parameter: Parameter) -> [Change<Parameter>] {
    [1, -1].compactMap { step in
      guard let value = parameter.value.stepped(by: step) else { return nil }
      let name = parameter.name.text
      return Change(
        .parameter,
        at: parameter.value.origin,
        "\(name) is \(parameter.value.text)",
        to: "\(name) is \(value.text)",
        parameter.changed(to: value),
        Notice("the number is \(parameter.value.text), or the one beside it")
      )
    }
  }
}
