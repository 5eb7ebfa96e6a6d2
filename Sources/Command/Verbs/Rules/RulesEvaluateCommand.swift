import ArgumentParser
import Papers
import Reports
import Rulebook
import Screening
import SourceText

/// `dueregard rules evaluate`: what rules say of one paper, for people who write rules.
struct RulesEvaluateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Show what rules say of one paper.",
    usage: "dueregard rules evaluate --rules <file> --paper <file> [options]"
  )

  @Option(help: ArgumentHelp("A rule file; repeatable, together one set.", valueName: "file"))
  var rules: [String] = []

  @Option(help: ArgumentHelp("The paper; a .paper file is in the mini-markup.", valueName: "file"))
  var paper: [String] = []

  @Option(help: ArgumentHelp("The date on which rules must be in force.", valueName: "date"))
  var asOf: [String] = []

  @Option(help: ArgumentHelp("Decisions of governance; repeatable.", valueName: "file"))
  var waivers: [String] = []

  @OptionGroup
  var format: RulesFormatOption

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try format.value()
    guard let given = try OptionValue.single(paper, "--paper"), !rules.isEmpty else {
      throw Failure(
        "--rules and --paper are needed",
        help: "\"dueregard help rules evaluate\" shows how"
      )
    }
    let asOf = try OptionValue.single(asOf, "--as-of").map { day throws(Failure) in
      try OptionValue.day(day, "--as-of")
    }
    var files: [SourceFile] = []
    for name in rules + waivers { files.append(try RuleFiles.file(name)) }
    let file = try RuleFiles.file(given)
    let books = try Rulebooks.read(
      [RuleFiles.FileSet(files: files, isFolder: false)],
      asJSON: format == .json,
      streams
    )
    let paper = try Self.read(file, streams)
    let evaluation = Screener(books.map { Screener.Rules($0) })
      .evaluate(paper, asOf: asOf, waivers: WaiverSet(books))
    let report = EvaluationReport(name: paper.name, asOf: asOf, evaluation)
    switch format {
    case .json: try streams.write(report.json())
    case .text: try streams.write(report.text())
    }
    return report.hasFailed ? .found : .done
  }

  /// The paper in a file, in the mini-markup where its name ends in `.paper`.
  private static func read(_ file: SourceFile, _ streams: Streams) throws -> Paper {
    let name = PathName.lastPart(of: file.name)
    guard name.hasSuffix(".paper") else {
      do {
        return try PaperReader.read(file.bytes, name: name)
      } catch {
        streams.sayUnread(path: file.name, message: error.message, help: error.help)
        throw Failure.silent(.failed)
      }
    }
    do {
      let notation = try NotationParser.parse(file.bytes)
      return NotationReader.read(notation, from: PaperSource(name: name, bytes: file.bytes))
    } catch {
      let place = LineTable(file.bytes).position(of: error.offset, in: file.bytes)
      throw Failure("\(file.name):\(place.line):\(place.column): \(error.message)")
    }
  }
}
