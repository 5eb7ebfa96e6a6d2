import ArgumentParser
import Papers
import Reports
import SourceText

/// `dueregard read`: shows what the reader saw in a paper.
struct ReadCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what the reader saw in a paper.",
    usage: "dueregard read <path> [options]"
  )

  /// The formats of `read`.
  enum Format: String, CaseIterable {
    case text, json
  }

  @Argument(help: "The paper; - is standard input.")
  var path: String

  @Option(help: ArgumentHelp("The name of the paper on standard input.", valueName: "name"))
  var stdinFilename: [String] = []

  @Option(help: ArgumentHelp("text, outline, fields, tables, unread or all.", valueName: "part"))
  var show: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tracked changes accepted (final) or rejected (original).",
      valueName: "view"
    )
  )
  var view: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("text or json.", valueName: "format"))
  var format: [String] = []

  @OptionGroup(title: "Running")
  var running: LimitOptions

  @OptionGroup(title: "Everywhere")
  var shared: SharedOptions

  var flags: [Setting: [String]] { running.flags }

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let format = try OptionValue.choice(format, "--format", of: Format.self) ?? .text
    let part = try OptionValue.choice(show, "--show", of: PaperReport.Part.self)
    let view = try OptionValue.choice(view, "--view", of: PaperView.self) ?? .final
    let limits = try choices.limits()
    if format == .json, part != nil {
      throw Failure("--show is for text", help: "--format json always shows the whole paper")
    }
    let source = try source(streams)
    do {
      let paper = try PaperReader.read(
        source.bytes,
        name: source.name,
        view: view,
        limits: limits,
        budget: Clock.budget(seconds: limits.seconds)
      )
      switch format {
      case .text: try streams.write(PaperReport.text(paper, showing: part ?? .text))
      case .json: try streams.write(PaperReport.json(paper))
      }
      return .done
    } catch let error as PaperError {
      streams.sayUnread(path: shownPath, message: error.message, help: error.help)
      if format == .json {
        try streams.write(PaperReport.json(refused: error, source: source, view: view))
      }
      return .unread
    }
  }

  /// The path as messages show it.
  private var shownPath: String {
    path == "-" ? stdinFilename.first ?? path : path
  }

  private func source(_ streams: Streams) throws -> PaperSource {
    let name = try OptionValue.single(stdinFilename, "--stdin-filename")
    if path == "-" {
      guard let name else {
        throw Failure(
          "a paper on standard input needs a name",
          help: "give it with --stdin-filename, such as --stdin-filename paper.docx"
        )
      }
      guard let bytes = Descriptor.input.readAll(limit: Self.mostBytes) else {
        throw Failure("standard input cannot be read")
      }
      return PaperSource(name: PathName.lastPart(of: name), bytes: bytes)
    }
    if name != nil { throw Failure("--stdin-filename needs \"-\" as the paper") }
    return try file(streams)
  }

  private func file(_ streams: Streams) throws -> PaperSource {
    let base = try BaseFolder(nil)
    let path = PathName(path, base: base)
    guard let status = FileStatus.following(path.absolute) else {
      let near = NearestPath.nearest(to: path, base: base)
      throw Failure(
        "there is no file called \"\(self.path)\"",
        help: near.map { "did you mean \"\($0)\"?" }
      )
    }
    if status.kind == .folder {
      throw Failure(
        "\"\(self.path)\" is a folder",
        help: "read shows one paper; \"dueregard check \(self.path)\" looks at a folder"
      )
    }
    do {
      return PaperSource(
        name: path.name,
        bytes: try FileReader.read(path.absolute, limit: Self.mostBytes)
      )
    } catch {
      let (_, message, help) = error.words(limit: Self.mostBytes)
      streams.sayUnread(path: shownPath, message: message, help: help)
      throw Failure.silent(.unread)
    }
  }

  /// A file over the limit is read all the same, so that its hash can stand beside the refusal; one
  /// over this is not.
  private static let mostBytes = 2_000_000_000
}
