import Screening

/// What of a paper may stand in reports (`reviews.md`, section 6).
struct Privacy {
  let part: PaperOptions.Part?
  let excerpts: Excerpts
  let masks: [Mask]
  private let isInCI: Bool

  init(_ choices: Choices) throws(Failure) {
    part = try choices.choice(.part, of: PaperOptions.Part.self)
    excerpts = try choices.choice(.excerpts, of: Excerpts.self) ?? .auto
    isInCI = !["", "false"].contains(choices.environment["CI"] ?? "")
    let given = choices[.mask]
    let label = given.label(of: .mask)
    if given.values.contains("none") {
      guard given.values.count == 1 else { throw Failure("\(label) none stands alone") }
      masks = []
    } else {
      var chosen: [Mask] = []
      for name in given.values {
        chosen.append(try OptionValue.choice(name, label, of: Mask.self))
      }
      masks = given.isGiven ? Mask.allCases.filter { chosen.contains($0) } : Mask.allCases
    }
  }

  /// How much is given of the words of a paper of which nothing else is known.
  var policy: ExcerptPolicy { policy(for: part ?? .private) }

  /// How much is given of the words of a paper for the public, or not.
  func policy(for part: PaperOptions.Part) -> ExcerptPolicy {
    switch excerpts {
    case .none: return .none
    case .short: return .short
    case .full: return .full
    case .auto: break
    }
    guard isInCI else { return .full }
    return part == .public ? .short : .none
  }
}
