import ArgumentParser
import DueRegard
import Reports

/// `dueregard rules docs`: one page of all rules of packs, to read, print or publish.
struct RulesDocsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write one web page of all rules, with their sources.",
    usage: "dueregard rules docs --folder <folder> [options]"
  )

  @Option(
    help: ArgumentHelp("Where the page goes; made if its parent is there.", valueName: "folder")
  )
  var folder: [String] = []

  @OptionGroup
  var packs: PackOptions

  @OptionGroup
  var shared: SharedOptions

  private static let page = "rules.html"

  var flags: [Setting: [String]] { packs.flags }

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    guard let folder = try OptionValue.single(folder, "--folder"), !folder.isEmpty else {
      throw Failure("--folder is needed", help: "\"dueregard help rules docs\" shows how")
    }
    let base = try BaseFolder(nil)
    let packs = try RulePacks.load(choices, streams).map {
      RuleDocs.Pack(header: $0.header, rulebook: $0.rulebook, rules: $0.summaries)
    }
    let made = PathName(folder, base: base)
    try OutputFolder.make(made, given: folder)
    let path = made.appending(Self.page)
    try OutputFile(made: path).write(RuleDocs(packs, engine: Engine.version).html())
    try streams.write(Array("\(SafeText.line(path.shown))\n".utf8))
    return .done
  }
}
