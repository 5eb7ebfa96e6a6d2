import Reports
import Screening

/// The files in which baselines are kept.
enum BaselineStore {
  private static let limit = 100_000_000

  /// The baseline that a review is compared with; nil where none is chosen.
  static func chosen(_ choices: Choices, by options: RuleOptions) throws(Failure) -> Baseline? {
    if !options.baseline.isEmpty, options.ignoresBaseline {
      throw Failure("--baseline and --no-baseline contradict each other")
    }
    guard !options.ignoresBaseline, let name = try name(choices) else { return nil }
    return try choices.located(.baseline) { () throws(Failure) in try read(name) }
  }

  /// The file that the baseline commands are about: the one that is chosen, else the usual one.
  static func name(_ choices: Choices, by options: RuleOptions) throws(Failure) -> String {
    if options.ignoresBaseline {
      throw Failure("--no-baseline is not for the commands that are about a baseline")
    }
    return try name(choices) ?? BaselineFile.standardName
  }

  private static func name(_ choices: Choices) throws(Failure) -> String? {
    // Given twice, it is refused.
    guard try choices.text(.baseline) != nil else { return nil }
    return choices.paths(.baseline).first
  }

  /// The baseline that a file holds.
  static func read(_ given: String) throws(Failure) -> Baseline {
    let base = try BaseFolder(nil)
    let path = PathName(given, base: base)
    let bytes: [UInt8]
    do {
      bytes = try FileReader.read(path.absolute, limit: limit)
    } catch {
      guard FileStatus.following(path.absolute) != nil else {
        let nearest = NearestPath.nearest(to: path, base: base)
        throw Failure(
          "there is no baseline called \"\(given)\"",
          help: nearest.map { "did you mean \"\($0)\"?" }
            ?? "\"dueregard baseline record\" makes one"
        )
      }
      switch error {
      case .tooLarge: throw Failure("\"\(given)\" is too large for a baseline")
      case .unreadable(let message, let help):
        throw Failure("\"\(given)\" could not be read: \(message)", help: help)
      }
    }
    do {
      return try BaselineFile.read(bytes)
    } catch {
      throw Failure(
        "\"\(given)\" is not a baseline: \(error.message)",
        help: "\"dueregard baseline record --replace\" makes it anew"
      )
    }
  }
}
