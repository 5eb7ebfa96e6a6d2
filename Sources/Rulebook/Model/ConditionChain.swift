import SourceText

extension Condition {
  /// The two words that join conditions in a row.
  package enum Joiner: Hashable, Sendable {
    case and, or
  }

  /// Joins conditions by halves, so that however long a row is, its tree stays shallow.
  package static func chain(
    _ joiner: Joiner,
    _ parts: ArraySlice<Condition>,
    origin: Origin
  ) -> Condition {
    guard let first = parts.first, parts.count > 1 else {
      return parts.first ?? Condition(kind: .allOf([]), origin: origin)
    }
    let middle = parts.startIndex + (parts.count + 1) / 2
    let left = chain(joiner, parts[..<middle], origin: first.origin)
    let right = chain(joiner, parts[middle...], origin: parts[middle].origin)
    switch joiner {
    case .and: return Condition(kind: .and(left, right), origin: origin)
    case .or: return Condition(kind: .or(left, right), origin: origin)
    }
  }

  /// The conditions of a row of *and*, or of a row of *or*, in order; of any other itself alone.
  package var chainParts: [Condition] {
    switch kind {
    case .and: parts(of: .and)
    case .or: parts(of: .or)
    case .not, .anyOf, .allOf, .counted, .rule, .field, .every, .some, .no, .scope, .scopeNot,
      .named:
      [self]
    }
  }

  private func parts(of joiner: Joiner) -> [Condition] {
    switch (joiner, kind) {
    case (.and, .and(let left, let right)), (.or, .or(let left, let right)):
      left.parts(of: joiner) + right.parts(of: joiner)
    case _: [self]
    }
  }
}
