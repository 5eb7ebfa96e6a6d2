import ArgumentParser
import FoundationEssentials
import Screening
import SourceText

/// Which papers are meant.
struct PaperOptions: ParsableArguments {
  @Argument(help: "Files and folders; - is standard input. check without any takes this folder.")
  var path: [String] = []

  @Option(help: ArgumentHelp("A list, one path a line; - is standard input.", valueName: "file"))
  var filesFrom: [String] = []

  @Flag(name: [.customLong("null"), .customShort("0")], help: "The list is separated by NUL.")
  var isNullSeparated = false

  @Option(help: ArgumentHelp("The name of the paper on standard input.", valueName: "name"))
  var stdinFilename: [String] = []

  @Option(help: ArgumentHelp("Paths in output are relative to it.", valueName: "folder"))
  var base: [String] = []

  @Option(help: ArgumentHelp("Take only these from folders; repeatable.", valueName: "glob"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Take these not from folders; repeatable.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Search names that begin with a full stop too.")
  var hidden = false

  @Flag(name: .customLong("no-ignore"), help: "Do not read .dueregardignore files.")
  var ignoresNothing = false

  @Flag(help: "List what would be read and what not, and why; read nothing.")
  var showPapers = false

  @Flag(help: "Nothing to read is not an error.")
  var allowEmpty = false

  @Option(
    help: ArgumentHelp("For papers of which it is not known: public or private.", valueName: "part")
  )
  var part: [String] = []

  @Option(help: ArgumentHelp("What is known about papers, in CSV.", valueName: "file"))
  var manifest: [String] = []
}

extension PaperOptions {
  /// Whether a paper is for the public.
  enum Part: String, CaseIterable {
    case `public`, `private`
  }

  /// What was found, in the order in which it was come upon.
  struct Found {
    let items: [PaperSearch.Item]
    let base: BaseFolder
    /// The folders that were named, as whole paths.
    let folders: [String]
    /// What was searched, in words.
    let searched: String

    /// The same and papers that should be there.
    func with(missing: [Unreviewed]) -> Found {
      Found(
        items: items + missing.map { .unreadable($0) },
        base: base,
        folders: folders,
        searched: searched
      )
    }
  }

  /// What these options choose.
  var flags: [Setting: [String]] {
    [
      .base: base, .include: include, .exclude: exclude, .hidden: hidden ? ["true"] : [],
      .ignoreFiles: ignoresNothing ? ["false"] : [], .part: part, .manifest: manifest,
    ]
  }

  func find(_ choices: Choices) throws(Failure) -> Found {
    let base = try BaseFolder(choices.text(.base))
    let list = try OptionValue.single(filesFrom, "--files-from")
    let name = try OptionValue.single(stdinFilename, "--stdin-filename")
    try checkStandardInput(list: list, name: name)
    if isNullSeparated, list == nil {
      throw Failure("--null needs --files-from", help: "it says how that list is separated")
    }
    let paths = path.isEmpty && list == nil ? ["."] : path
    let listed = try list.map { given throws(Failure) in try names(in: given, base: base) } ?? []
    let items = try PaperSearch.find(
      paths: paths,
      listed: listed,
      standardInput: name,
      base: base,
      filter: PaperSearch.Filter(
        includes: choices.globs(.include),
        excludes: choices.globs(.exclude),
        takesHidden: choices.isOn(.hidden),
        usesIgnoreFiles: choices.isOn(.ignoreFiles, standard: true)
      )
    )
    let searched = (paths + (list.map { [$0 == "-" ? "standard input" : $0] } ?? []))
      .map { "\"\($0)\"" }.joined(separator: ", ")
    let folders = (paths + listed).map { PathName($0, base: base).absolute }
      .filter { FileStatus.following($0)?.kind == .folder }
    return Found(items: items, base: base, folders: folders, searched: searched)
  }

  private func checkStandardInput(list: String?, name: String?) throws(Failure) {
    let count = path.count { $0 == "-" }
    if count > 1 || count == 1 && list == "-" {
      throw Failure("standard input can be read only once")
    }
    if count == 1, name == nil {
      throw Failure(
        "a paper on standard input needs a name",
        help: "give it with --stdin-filename, such as --stdin-filename paper.docx"
      )
    }
    if count == 0, name != nil {
      throw Failure("--stdin-filename needs \"-\" among the papers")
    }
  }

  /// The paths of a list; blank lines are passed over.
  private func names(in given: String, base: BaseFolder) throws(Failure) -> [String] {
    let limit = 100_000_000
    let bytes: [UInt8]?
    if given == "-" {
      bytes = Descriptor.input.readAll(limit: limit)
    } else {
      bytes = try? FileReader.read(PathName(given, base: base).absolute, limit: limit)
    }
    guard let bytes else {
      throw Failure("there is no list called \"\(given)\"", help: "--files-from names a file")
    }
    return bytes.split(whereSeparator: { isNullSeparated ? $0 == 0 : $0 == 0x0A })
      .map { line in
        let isWindows = !isNullSeparated && line.last == 0x0D
        return String(decoding: isWindows ? line.dropLast() : line, as: UTF8.self)
      }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
