import ArgumentParser
import Reports
import Screening

/// `dueregard baseline compare`: says what one baseline has and another has not.
struct BaselineCompareCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what one baseline has and another has not.",
    usage: "dueregard baseline compare <first> <second> [options]"
  )

  @Argument(help: "A baseline.")
  var first: String

  @Argument(help: "Another.")
  var second: String

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let (one, other) = (try BaselineStore.read(first), try BaselineStore.read(second))
    let text = BaselineReport(width: streams.width)
      .difference(one, named: first, other, named: second)
    try streams.write(Array(text.utf8))
    return .done
  }
}
