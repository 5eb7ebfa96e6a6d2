import Papers
import Reports
import Rulebook
import Screening
import SourceText

/// Reads and screens one paper: the work that is done in parallel.
struct Reviewer: Sendable {
  private let screener: Screener
  private let waivers: WaiverSet
  private let baseline: Baseline
  private let asOf: AsOf
  private let privacy: Privacy
  private let facts: FactsSources
  /// The ids of the rules that are explained.
  private let explained: Set<String>
  private let limits: Limits
  /// The day on which the run began.
  private let today: Day?

  init(
    packs: [LoadedPack],
    choice: RuleChoice,
    parameters: ParameterChoice,
    waivers: WaiverSet,
    baseline: Baseline,
    asOf: AsOf,
    privacy: Privacy,
    facts: FactsSources,
    explained: Set<String>,
    limits: Limits
  ) {
    screener = Screener(
      packs.map { pack in
        Screener.Rules(
          pack.rulebook,
          parameters: parameters.changed(of: pack.name),
          skipped: Set(pack.hashes.keys.filter { !choice.ids.contains("\(pack.name)/\($0)") })
        )
      }
    )
    self.waivers = waivers
    self.baseline = baseline
    self.asOf = asOf
    self.privacy = privacy
    self.facts = facts
    self.explained = explained
    self.limits = limits
    today = Clock.today
  }

  /// How much of the words of papers is shown.
  var policy: ExcerptPolicy { privacy.policy }

  /// What became of a file, with the paper and the bytes it was read from where it could be read.
  struct Reviewed {
    let entry: RunEntry
    var read: (paper: Paper, bytes: [UInt8])?
  }

  /// What a paper is read within.
  var bounds: (limits: Limits, budget: Budget) {
    (limits, Clock.budget(seconds: limits.seconds))
  }

  /// What becomes of a file that was found; nil for one that is passed over.
  func reviewed(_ item: PaperSearch.Item) -> Reviewed? {
    switch item {
    case .skipped: return nil
    case .unreadable(let folder): return Reviewed(entry: .unreviewed(folder))
    case .standardInput(let name):
      guard let bytes = Descriptor.input.readAll(limit: limits.fileSize) else {
        return unreviewed(
          name,
          .unreadable(message: "standard input cannot be read", help: "check what is sent there")
        )
      }
      return reviewed(bytes, path: name, facts: facts.facts(for: nil))
    case .paper(let path):
      do {
        let bytes = try FileReader.read(path.absolute, limit: limits.fileSize)
        return reviewed(bytes, path: path.shown, facts: facts.facts(for: path.absolute))
      } catch {
        return unreviewed(path.shown, error)
      }
    }
  }

  private func unreviewed(_ path: String, _ problem: FileReader.Problem) -> Reviewed {
    let (code, message, help) = problem.words(limit: limits.fileSize)
    let paper = Unreviewed(path: path, code: code, message: message, help: help)
    return Reviewed(entry: .unreviewed(paper))
  }

  private func reviewed(_ bytes: [UInt8], path: String, facts: PaperFacts) -> Reviewed {
    do {
      let bounds = bounds
      let paper = try PaperReader.read(
        bytes,
        name: PathName.lastPart(of: path),
        limits: bounds.limits,
        budget: bounds.budget
      )
      let review = review(of: paper, path: path, bytes: bytes, facts: facts)
      return Reviewed(entry: .review(review), read: (paper, bytes))
    } catch {
      let paper = Unreviewed(
        path: path,
        code: error.code,
        message: error.message,
        help: error.help
      )
      return Reviewed(entry: .unreviewed(paper))
    }
  }

  private func review(
    of paper: Paper,
    path: String,
    bytes: [UInt8],
    facts: PaperFacts
  ) -> Review {
    func screened(_ day: Day?, _ from: Review.AsOf.Origin) -> Review {
      screener.screen(
        paper,
        path: path,
        asOf: day,
        asOfFrom: from,
        metadata: facts.metadata,
        excerpts: privacy.policy(for: facts.part ?? .private),
        masks: Set(privacy.masks),
        source: bytes,
        explaining: explained
      )
    }
    let review: Review
    switch asOf {
    case .day(let day): review = screened(day, .option)
    case .today: review = screened(today, .today)
    case .paper:
      let dated = screened(facts.meetingDay, .paperDate)
      // Only a paper without a date of its own has to be judged again.
      review = dated.asOf.date == nil ? screened(today, .today) : dated
    }
    return review.settled(by: waivers, baseline: baseline)
  }
}
