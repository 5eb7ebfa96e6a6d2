import DueRegard
import Reports
import Rulebook
import SourceText

/// A pack that a run uses.
struct LoadedPack {
  let name: String
  let rulebook: Rulebook
  /// The folder it was read from; nil for a shipped pack.
  let folder: String?
  /// By the names of the rules.
  let hashes: [String: String]

  init(_ rulebook: Rulebook, name: String, folder: String?) {
    self.name = rulebook.pack?.name.text ?? name
    self.rulebook = rulebook
    self.folder = folder
    let hash = RuleHash(rulebook)
    hashes = rulebook.rules.reduce(into: [:]) { hashes, rule in
      hashes[rule.name.text] = hash.hash(of: rule).hexadecimal
    }
  }

  /// What reports say of the rules.
  var summaries: [RuleSummary] {
    rulebook.rules.map { rule in
      RuleSummary(
        rule,
        pack: name,
        hash: hashes[rule.name.text] ?? "",
        sources: rulebook.sources
      )
    }
  }

  /// The help pages of the rules.
  var pages: [RulePage] { RulePage.all(of: rulebook, summaries: summaries, pack: header) }

  /// What reports say of the pack.
  var header: RunHeader.Pack {
    RunHeader.Pack(
      name: name,
      version: rulebook.pack?.version ?? "",
      title: rulebook.pack?.title,
      themes: rulebook.pack?.themes ?? [],
      hash: PackHash.hash(of: rulebook).hexadecimal,
      rules: rulebook.rules.count
    )
  }
}

/// Loads the packs that options name.
enum RulePacks {
  /// The packs that are chosen; each without an error.
  static func load(_ choices: Choices, _ streams: Streams) throws(Failure) -> [LoadedPack] {
    try choices.located(.packs) { () throws(Failure) in try load(choices.packs, streams) }
  }

  /// The packs of `given`, or the shipped one where none is given; each without an error.
  static func load(_ given: [String], _ streams: Streams) throws(Failure) -> [LoadedPack] {
    var packs: [LoadedPack] = []
    for name in given.isEmpty ? [ShippedRules.standard] : given {
      let pack = try load(name, streams)
      if packs.contains(where: { $0.name == pack.name }) {
        throw Failure("the pack \"\(pack.name)\" is given twice")
      }
      packs.append(pack)
    }
    return packs
  }

  /// Whether a value of `--pack` is a folder and no shipped pack.
  static func isFolder(_ given: String) -> Bool {
    given.contains("/") || given.hasPrefix(".")
  }

  private static func load(_ given: String, _ streams: Streams) throws(Failure) -> LoadedPack {
    let isFolder = isFolder(given)
    let files = isFolder ? try files(inFolder: given) : try shipped(given)
    let reading = PackReader.read(files, isFolder: true)
    guard let rulebook = reading.rulebook else {
      streams.say([CheckReport.FileSet(files: files, diagnostics: reading.diagnostics)])
      throw Failure.silent(.failed)
    }
    return LoadedPack(rulebook, name: given, folder: isFolder ? given : nil)
  }

  private static func shipped(_ name: String) throws(Failure) -> [SourceFile] {
    if let pack = ShippedRules.pack(named: name) { return pack.files }
    let names = ShippedRules.packs.map(\.name)
    throw Failure(
      "there is no pack called \"\(name)\"" + OptionValue.didYouMean(name, names),
      help: "for a folder write ./\(name); shipped is \(names.joined(separator: ", "))"
    )
  }

  private static func files(inFolder given: String) throws(Failure) -> [SourceFile] {
    let path = PathName(given, base: try BaseFolder(nil))
    guard FileStatus.following(path.absolute)?.kind == .folder else {
      throw Failure("there is no pack in \"\(given)\": no such folder")
    }
    let files = try RuleFiles.files(inFolder: given, endings: [".rules"])
    if files.isEmpty { throw Failure("there are no rule files in \"\(given)\"") }
    return files
  }
}
