import FoundationEssentials
import Screening

/// What of a paper may stand in reports (`reviews.md`, section 6).
struct Privacy {
  let part: PaperOptions.Part?
  let excerpts: Excerpts
  let masks: [Mask]

  init(_ output: SharedOutputOptions, part: [String]) throws(Failure) {
    self.part = try OptionValue.choice(part, "--part", of: PaperOptions.Part.self)
    excerpts = try OptionValue.choice(output.excerpts, "--excerpts", of: Excerpts.self) ?? .auto
    if output.mask.contains("none") {
      guard output.mask.count == 1 else { throw Failure("--mask none stands alone") }
      masks = []
    } else {
      var given: [Mask] = []
      for name in output.mask {
        given.append(try OptionValue.choice(name, "--mask", of: Mask.self))
      }
      masks = given.isEmpty ? Mask.allCases : Mask.allCases.filter { given.contains($0) }
    }
  }

  /// How much is given of the words of a paper of which nothing else is known.
  var policy: ExcerptPolicy {
    switch excerpts {
    case .none: return .none
    case .short: return .short
    case .full: return .full
    case .auto: break
    }
    let ci = ProcessInfo.processInfo.environment["CI"] ?? ""
    guard !ci.isEmpty, ci != "false" else { return .full }
    return part == .public ? .short : .none
  }
}
