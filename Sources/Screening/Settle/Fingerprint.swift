import SourceText

/// The identity of a finding from one version of a paper to the next (`rule-language.md`, 12;
/// `reviews.md`, 4).
struct Fingerprint {
  /// The digits, before equal ones of one paper are told apart.
  let digits: String

  /// Of a rule at a place, or, without one, at the whole paper.
  ///
  /// Outcomes other than *not met* stand behind the rule's name, so that they never meet those
  /// that waivers and baselines use.
  init(
    rule: String,
    outcome: Outcome,
    evidence: [Spot],
    place: PartPlace?,
    in paper: SeenPaper
  ) {
    let name = outcome == .notMet ? rule : "\(rule) \(outcome.rawValue)"
    let headings = place.map { paper.headingTrail(ofBlock: paper.firstBlock(of: $0)) } ?? []
    let lines = [
      name,
      headings.map { paper.folded(paper.spot(block: $0)) }.joined(separator: " / "),
      evidence.map { paper.folded($0) }.joined(separator: " | "),
    ]
    digits = Digest(Array(lines.joined(separator: "\n").utf8)).hexadecimal.prefix(16).lowercased()
  }
}

/// Tells equal fingerprints of one paper apart: the second gets `-2`, the third `-3`.
struct FingerprintCounter {
  private var counts: [String: Int] = [:]

  mutating func distinct(_ fingerprint: Fingerprint) -> String {
    let count = counts[fingerprint.digits, default: 0] + 1
    counts[fingerprint.digits] = count
    return count == 1 ? fingerprint.digits : "\(fingerprint.digits)-\(count)"
  }
}

extension SeenPaper {
  /// The heading blocks of the sections that hold a block, from the outside in.
  func headingTrail(ofBlock number: Int) -> [Int] {
    var trail: [Int] = []
    var section = blocks[number].section
    while let own = section {
      trail.append(sections[own].heading)
      section = sections[own].parent
    }
    return trail.reversed()
  }
}
