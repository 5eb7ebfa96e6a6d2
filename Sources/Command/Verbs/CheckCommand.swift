import ArgumentParser
import Reports
import Screening

/// `dueregard check`: reviews papers and prints what was found.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Review papers and print what was found."
  )

  @OptionGroup(title: "Papers")
  var papers: PaperOptions

  @OptionGroup(title: "Rules")
  var rules: RuleOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Running")
  var running: RunOptions

  @OptionGroup(title: "Everywhere")
  var shared: SharedOptions

  func perform(_ streams: Streams) async throws -> ExitStatus {
    let found = try papers.find()
    if papers.showPapers {
      try streams.write(PaperList.lines(found.items))
      return .done
    }
    return .done
  }
}
