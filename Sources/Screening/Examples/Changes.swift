import Rulebook

/// Makes the changes of conditions and what they are made of, one at a time, from outside in.
///
/// A change is made at one place and lifted through everything that holds it.
struct Changes {
  /// The values of parameters, for distances that are one.
  let parameters: [String: NumberLiteral]
  let samples: Samples

  init(_ rulebook: Rulebook) {
    var parameters: [String: NumberLiteral] = [:]
    for parameter in rulebook.parameters { parameters[parameter.name.text] = parameter.value }
    self.parameters = parameters
    samples = Samples(rulebook)
  }

  /// Changes of one element of a list.
  func changes<Element>(
    inEach elements: [Element],
    _ changes: (Element) -> [Change<Element>]
  ) -> [Change<[Element]>] {
    elements.indices.flatMap { index in
      changes(elements[index]).map { change in
        change.map { element in
          var changed = elements
          changed[index] = element
          return changed
        }
      }
    }
  }

  /// Lists that lack one element each, as long as one is left.
  func lacking<Element>(_ elements: [Element]) -> [(element: Element, rest: [Element])] {
    guard elements.count > 1 else { return [] }
    return elements.indices.map { index in
      var rest = elements
      return (rest.remove(at: index), rest)
    }
  }

  // MARK: - Numbers and days

  /// A number that is written out, one more and one less.
  func steps(of quantity: Quantity) -> [(quantity: Quantity, step: Int)] {
    switch quantity {
    case .number(let literal):
      [1, -1].compactMap { step in literal.stepped(by: step).map { (.number($0), step) } }
    case .parameter: []
    }
  }

  func changes(of count: Count) -> [Change<Count>] {
    steps(of: count.quantity).map { quantity, step in
      let changed = count.changed(to: quantity)
      let isMore = step > 0
      // At least 3 becomes at least 4: three are enough before, and not after.
      let (shown, truth): (Quantity, Bool) =
        switch count.kind {
        case .atLeast: isMore ? (count.quantity, true) : (quantity, false)
        case .atMost: isMore ? (quantity, false) : (count.quantity, true)
        case .exactly: (count.quantity, true)
        }
      return Change(
        .number,
        at: Self.origin(of: count.quantity),
        Formatter.text(of: count),
        to: Formatter.text(of: changed),
        changed,
        Notice("there are exactly \(Formatter.text(of: shown))", truth: truth)
      )
    }
  }

  static func origin(of quantity: Quantity) -> Origin {
    switch quantity {
    case .number(let literal): literal.origin
    case .parameter(let name): name.origin
    }
  }

  /// A distance doubled, halved, and as wide as distances can be.
  func distances(_ quantity: Quantity) -> [(quantity: Quantity, words: Int, old: Int)] {
    let literal: NumberLiteral? =
      switch quantity {
      case .number(let literal): literal
      case .parameter(let name): parameters[name.text]
      }
    guard let literal, let old = Int(literal.digits), old <= Self.widest else { return [] }
    return [old * 2, old / 2, Self.widest].map { words in
      (.number(literal.changed(to: "\(words)")), words, old)
    }
  }

  /// The widest distance that can be written, which no two words of a sentence exceed.
  private static let widest = 1000
}
