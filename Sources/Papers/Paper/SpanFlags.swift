/// What is special about a run of text (`papers.md`, section 2); the last two stand on blocks only.
package struct SpanFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let inserted = SpanFlags(rawValue: 1 << 0)
  package static let movedTo = SpanFlags(rawValue: 1 << 1)
  package static let deleted = SpanFlags(rawValue: 1 << 2)
  package static let movedFrom = SpanFlags(rawValue: 1 << 3)
  package static let hidden = SpanFlags(rawValue: 1 << 4)
  package static let placeholder = SpanFlags(rawValue: 1 << 5)
  package static let struck = SpanFlags(rawValue: 1 << 6)
  package static let mergedAway = SpanFlags(rawValue: 1 << 7)
  package static let fieldCode = SpanFlags(rawValue: 1 << 8)
  package static let ruby = SpanFlags(rawValue: 1 << 9)
  package static let unselected = SpanFlags(rawValue: 1 << 10)
  package static let volatile = SpanFlags(rawValue: 1 << 11)
  package static let generated = SpanFlags(rawValue: 1 << 12)
  package static let symbol = SpanFlags(rawValue: 1 << 13)
  package static let maths = SpanFlags(rawValue: 1 << 14)
  package static let faint = SpanFlags(rawValue: 1 << 15)
  package static let notShown = SpanFlags(rawValue: 1 << 16)
  package static let boxed = SpanFlags(rawValue: 1 << 17)

  /// The names of all flags, in the order of their bits.
  package static let names: [(flag: SpanFlags, name: String)] = [
    (.inserted, "inserted"), (.movedTo, "moved-to"), (.deleted, "deleted"),
    (.movedFrom, "moved-from"), (.hidden, "hidden"), (.placeholder, "placeholder"),
    (.struck, "struck"), (.mergedAway, "merged-away"), (.fieldCode, "field-code"),
    (.ruby, "ruby"), (.unselected, "unselected"), (.volatile, "volatile"),
    (.generated, "generated"), (.symbol, "symbol"), (.maths, "maths"), (.faint, "faint"),
    (.notShown, "not-shown"), (.boxed, "boxed"),
  ]

  /// The flags that take text out of a view.
  package static func excluded(from view: PaperView) -> SpanFlags {
    let always: SpanFlags = [
      .hidden, .placeholder, .struck, .mergedAway, .fieldCode, .ruby, .unselected,
    ]
    return switch view {
    case .final: always.union([.deleted, .movedFrom])
    case .original: always.union([.inserted, .movedTo])
    }
  }
}
