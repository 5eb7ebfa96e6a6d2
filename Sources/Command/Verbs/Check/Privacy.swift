import FoundationEssentials
import Screening

/// What of a paper may stand in reports (`reviews.md`, section 6).
struct Privacy {
  /// What is hidden in words of a paper.
  enum Masked: String, CaseIterable {
    case nhsNumber = "nhs-number"
    case email, phone
  }

  let part: PaperOptions.Part?
  let excerpts: Excerpts
  let masks: [Masked]

  init(_ output: OutputOptions, part: [String]) throws(Failure) {
    self.part = try OptionValue.choice(part, "--part", of: PaperOptions.Part.self)
    excerpts = try OptionValue.choice(output.excerpts, "--excerpts", of: Excerpts.self) ?? .auto
    if output.mask.contains("none") {
      guard output.mask.count == 1 else { throw Failure("--mask none stands alone") }
      masks = []
    } else {
      var given: [Masked] = []
      for name in output.mask {
        given.append(try OptionValue.choice(name, "--mask", of: Masked.self))
      }
      masks = given.isEmpty ? Masked.allCases : Masked.allCases.filter { given.contains($0) }
    }
  }

  /// How much is given of a paper of which nothing else is known.
  var effectiveExcerpts: Excerpts {
    guard excerpts == .auto else { return excerpts }
    let ci = ProcessInfo.processInfo.environment["CI"] ?? ""
    guard !ci.isEmpty, ci != "false" else { return .full }
    return part == .public ? .short : .none
  }
}
