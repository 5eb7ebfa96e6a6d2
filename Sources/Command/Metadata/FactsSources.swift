import Reports
import Screening

/// Where facts about papers come from: options, the manifest, the path, each before the next
/// (`audit.md`, section 2).
struct FactsSources {
  let manifest: Manifest?
  private let pattern: FactsPattern?
  private let part: PaperOptions.Part?

  init(_ choices: Choices, base: BaseFolder) throws(Failure) {
    manifest = try choices.located(.manifest) { () throws(Failure) in
      _ = try choices.text(.manifest)
      return try choices.paths(.manifest).first.map { path throws(Failure) in
        try Manifest(path, base: base)
      }
    }
    pattern = try choices.located(.fromPath) { () throws(Failure) in
      guard let text = try choices.text(.fromPath), let file = choices.file else { return nil }
      return try FactsPattern(text, from: file.folder)
    }
    part = try choices.choice(.part, of: PaperOptions.Part.self)
  }

  /// All that is known about the paper at a whole path, or on standard input.
  func facts(for path: String?) -> PaperFacts {
    var facts = path.flatMap { manifest?.facts(for: $0) } ?? PaperFacts()
    if let path, let pattern { facts.complete(with: pattern.facts(for: path)) }
    // The option is for papers about which nothing else is known.
    let usual = part ?? .private
    if facts.part == nil {
      facts.part = usual
      facts.metadata.part = PaperSummary.Metadatum(
        value: usual.rawValue,
        from: part == nil ? .default : .option
      )
    }
    return facts
  }

  /// The papers of the manifest that are not there, in folders that were searched.
  func missing(in folders: [String]) -> [Unreviewed] {
    (manifest?.papers ?? []).filter { paper in
      FileStatus.following(paper.absolute) == nil
        && folders.contains { paper.absolute.hasPrefix($0 == "/" ? "/" : "\($0)/") }
    }
    .map { paper in
      Unreviewed(
        path: paper.shown,
        code: "missing",
        message: "it stands in the manifest, and there is no such file",
        help: "put the paper there, or take its row out"
      )
    }
  }

  /// Says how many papers the manifest does not know.
  func noteUnlisted(_ items: [PaperSearch.Item], _ streams: Streams) {
    guard let manifest else { return }
    let count = items.count { item in
      if case .paper(let path) = item { manifest.facts(for: path.absolute) == nil } else { false }
    }
    guard count > 0 else { return }
    streams.note(
      "\(Wording.count(count, "paper")) \(count == 1 ? "is" : "are") not in the manifest"
    )
  }

  /// What of them can change an outcome, for the hash of what is judged by.
  var judgingLines: [String] {
    let lines =
      (manifest.map { ["metadata manifest \($0.sha256)"] } ?? [])
      + (pattern.map { ["metadata path \($0.text)"] } ?? [])
    return lines.isEmpty ? ["metadata none"] : lines
  }
}
