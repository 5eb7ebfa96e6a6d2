import ArgumentParser
import DueRegard
import FoundationEssentials
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
    try Self.make(made, given: folder)
    let path = made.appending(Self.page)
    // A link would lead the page out of the folder that was named.
    if FileStatus.of(path.absolute)?.kind == .link {
      throw Failure("cannot write \"\(path.shown)\": it is a link", help: "take the link away")
    }
    try OutputFile(path.shown, base: base)
      .write(RuleDocs(packs, engine: Engine.version).html())
    try streams.write(Array("\(SafeText.line(path.shown))\n".utf8))
    return .done
  }

  /// Makes the folder unless it is there.
  private static func make(_ folder: PathName, given: String) throws(Failure) {
    switch FileStatus.following(folder.absolute)?.kind {
    case .folder: return
    case .file, .link, .other:
      throw Failure("cannot write to \"\(given)\": it is no folder", help: "name a folder")
    case nil: break
    }
    let parent = URL(filePath: folder.absolute).deletingLastPathComponent().path
    guard FileStatus.following(parent)?.kind == .folder else {
      throw Failure("cannot make \"\(given)\": no such folder", help: "make its parent first")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder.absolute,
        withIntermediateDirectories: false
      )
    } catch {
      throw Failure("cannot make \"\(given)\"")
    }
  }
}
