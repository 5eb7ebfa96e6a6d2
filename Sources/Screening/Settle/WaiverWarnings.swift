package import Rulebook
package import SourceText

/// What there is to say of waivers once papers have been reviewed (`rule-language.md`, section 11).
package enum WaiverWarnings {
  /// One for each waiver that sets nothing aside, has expired, or runs longer than settings allow.
  ///
  /// `uses` are in the order of the waivers.
  package static func warnings(
    of waivers: [Waiver],
    _ uses: [WaiverUse],
    longest: Int?
  ) -> [Diagnostic] {
    zip(waivers, uses).flatMap { waiver, use in
      let name = waiver.name
      var found: [Diagnostic] = []
      if let longest, let days = waiver.days, days > longest {
        found.append(
          Diagnostic(
            .tooLong(name.text, days: days, longest: longest),
            .warning,
            at: name.origin.place,
            help: "have it approved again before then"
          )
        )
      }
      switch use.state {
      case .unused:
        found.append(
          Diagnostic(
            .unused(name.text),
            .warning,
            at: name.origin.place,
            help: "take it out, or look at its rule, papers and finding"
          )
        )
      case .expired:
        found.append(
          Diagnostic(
            .expired(name.text),
            .warning,
            at: name.origin.place,
            help: "take it out, or have it approved again"
          )
        )
      case .used, .notYet, .noDate, .unreadableDate: break
      }
      return found
    }
  }
}

extension Waiver {
  /// How many days lie between its approval and its end; nil while one of its dates is none.
  fileprivate var days: Int? {
    guard let from = approvedOn.day, let until = until.day else { return nil }
    return until.number - from.number
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ name: String) -> Self {
    Self(code: "W170", text: "the waiver \"\(name)\" sets nothing aside")
  }

  fileprivate static func expired(_ name: String) -> Self {
    Self(code: "W171", text: "the waiver \"\(name)\" has expired")
  }

  fileprivate static func tooLong(_ name: String, days: Int, longest: Int) -> Self {
    Self(
      code: "W173",
      text: "the waiver \"\(name)\" runs for \(days) days; it ends after \(longest)"
    )
  }
}
