import ArgumentParser
import Reports

/// Which files `review` writes, and where.
struct ReviewOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the files go, made if its parent is there; else beside each paper.",
      valueName: "folder"
    )
  )
  var folder: [String] = []

  @Option(help: ArgumentHelp("The web page, of one paper.", valueName: "file"))
  var page: [String] = []

  @Option(help: ArgumentHelp("The commented Word copy, of one paper.", valueName: "file"))
  var word: [String] = []

  @Flag(name: .customLong("no-page"), help: "Write no web page.")
  var isWithoutPage = false

  @Flag(name: .customLong("no-word"), help: "Write no Word copy.")
  var isWithoutWord = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write a report of all papers as well.", valueName: "format=file")
  )
  var output: [String] = []

  @OptionGroup
  var shared: SharedOutputOptions
}

extension ReviewOutputOptions {
  /// The reports of all papers that are written as well.
  func destinations(base: BaseFolder) throws(Failure) -> [Destination] {
    var all: [Destination] = []
    for text in output {
      guard let destination = try OutputOptions.destination(text, base: base) else {
        throw Failure(
          "\"\(text)\" is not a value of --output",
          help: "put the format before the file, such as json=\(text)"
        )
      }
      all.append(destination)
    }
    return all
  }

  /// Refuses what contradicts itself.
  func check() throws(Failure) {
    if isWithoutPage, isWithoutWord {
      throw Failure("--no-page and --no-word leave nothing to write", help: "leave one of them out")
    }
    if isWithoutPage, !page.isEmpty {
      throw Failure("--page and --no-page contradict each other")
    }
    if isWithoutWord, !word.isEmpty {
      throw Failure("--word and --no-word contradict each other")
    }
  }
}
