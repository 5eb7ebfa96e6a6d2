import Reports
import Screening

/// The files in which baselines are kept.
enum BaselineStore {
  private static let limit = 100_000_000

  /// The baseline that `check` compares with: that of `--baseline`, else none.
  static func chosen(by options: RuleOptions) throws(Failure) -> Baseline? {
    let given = try OptionValue.single(options.baseline, "--baseline")
    if given != nil, options.ignoresBaseline {
      throw Failure("--baseline and --no-baseline contradict each other")
    }
    return try given.map { name throws(Failure) in try read(name) }
  }

  /// The file that the baseline commands are about: that of `--baseline`, else the usual one.
  static func name(_ options: RuleOptions) throws(Failure) -> String {
    if options.ignoresBaseline {
      throw Failure("--no-baseline is not for the commands that are about a baseline")
    }
    return try OptionValue.single(options.baseline, "--baseline") ?? BaselineFile.standardName
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
