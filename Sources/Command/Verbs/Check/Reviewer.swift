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
    self.explained = explained
    self.limits = limits
    today = Clock.today
  }

  /// How much of the words of papers is shown.
  var policy: ExcerptPolicy { privacy.policy }

  /// What becomes of a file that was found; nil for one that is passed over.
  func entry(for item: PaperSearch.Item) -> RunEntry? {
    switch item {
    case .skipped: return nil
    case .unreadable(let folder): return .unreviewed(folder)
    case .standardInput(let name):
      guard let bytes = Descriptor.input.readAll(limit: limits.fileSize) else {
        return unreviewed(
          name,
          .unreadable(message: "standard input cannot be read", help: "check what is sent there")
        )
      }
      return entry(for: bytes, path: name)
    case .paper(let path):
      do {
        let bytes = try FileReader.read(path.absolute, limit: limits.fileSize)
        return entry(for: bytes, path: path.shown)
      } catch {
        return unreviewed(path.shown, error)
      }
    }
  }

  private func unreviewed(_ path: String, _ problem: FileReader.Problem) -> RunEntry {
    let (code, message, help) = problem.words(limit: limits.fileSize)
    return .unreviewed(Unreviewed(path: path, code: code, message: message, help: help))
  }

  private func entry(for bytes: [UInt8], path: String) -> RunEntry {
    do {
      let paper = try PaperReader.read(
        bytes,
        name: PathName.lastPart(of: path),
        limits: limits,
        budget: Clock.budget(seconds: limits.seconds)
      )
      return .review(review(of: paper, path: path, bytes: bytes))
    } catch {
      return .unreviewed(
        Unreviewed(path: path, code: error.code, message: error.message, help: error.help)
      )
    }
  }

  private func review(of paper: Paper, path: String, bytes: [UInt8]) -> Review {
    func screened(_ day: Day?, _ from: Review.AsOf.Origin) -> Review {
      screener.screen(
        paper,
        path: path,
        asOf: day,
        asOfFrom: from,
        metadata: metadata,
        excerpts: policy,
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
      let dated = screened(nil, .paperDate)
      // Only a paper without a date of its own has to be judged again.
      review = dated.asOf.date == nil ? screened(today, .today) : dated
    }
    return review.settled(by: waivers, baseline: baseline)
  }

  private var metadata: PaperSummary.Metadata {
    var metadata = PaperSummary.Metadata()
    metadata.part = PaperSummary.Metadatum(
      value: (privacy.part ?? .private).rawValue,
      from: privacy.part == nil ? .default : .option
    )
    return metadata
  }
}
