import Rulebook
package import Screening
package import SourceText

/// What `rules test --mutate` adds to its report: how many changes the examples noticed, and those
/// that none did (`rule-language.md`, 9.3 and 14.3).
package struct MutationReport: Sendable {
  /// The changes of one set of files.
  package struct FileSet: Sendable {
    fileprivate let files: [SourceFile]
    fileprivate let mutation: Mutation

    package init(files: [SourceFile], mutation: Mutation) {
      self.files = files
      self.mutation = mutation
    }
  }

  private let sets: [FileSet]

  package init(_ sets: [FileSet]) {
    self.sets = sets
  }

  private var definitions: [MutatedDefinition] { sets.flatMap(\.mutation.definitions) }
  private var survivors: [Survivor] { sets.flatMap(\.mutation.survivors) }

  /// Writes the object of the key `mutants`.
  func write(to json: inout JSONWriter) {
    let count = Self.sum(definitions.map(\.count))
    json.object { json in
      json.member("total", count.total)
      json.member("caught", count.caught)
      json.members("survivors", survivors) { json, survivor in
        json.member("definition", survivor.definition)
        json.member("operator", survivor.kind.rawValue)
        json.member("file", PlaceNames.lastPart(of: survivor.file))
        json.member("line", survivor.line)
        json.member("column", survivor.column)
        json.member("change", survivor.change)
      }
    }
  }

  /// The survivors, what they warn of, and the counts, as people read them.
  func text(width: Int) -> String {
    let blocks = survivors.map { Self.lines(for: $0) }
    let warnings = CheckReport(
      sets.map { CheckReport.FileSet(files: $0.files, diagnostics: $0.mutation.warnings) }
    )
    return blocks.map { Self.text($0) + "\n" }.joined() + warnings.diagnosticTexts(width: width)
      + Self.text(definitionLines) + "\n" + Self.text(summaryLines)
  }

  private static func text(_ lines: [String]) -> String {
    lines.map { SafeText.line($0) + "\n" }.joined()
  }

  private static func lines(for survivor: Survivor) -> [String] {
    [
      "\(survivor.file):\(survivor.line):\(survivor.column): \(survivor.kind.rawValue) of "
        + "\(survivor.definition) is noticed by no example",
      "  before: \(survivor.before)",
      "  after:  \(survivor.after ?? "(taken out)")",
      "  write:  # \(survivor.skeleton.notice)",
      "          \(survivor.skeleton.text)",
    ]
  }

  private var definitionLines: [String] {
    ["Changes noticed, by definition:"]
      + definitions.map { definition in
        let weight = definition.severity.map { " (\($0.rawValue))" } ?? ""
        return "  \(Self.words(definition.count))  \(definition.kind.rawValue) \(definition.name)"
          + weight
      }
  }

  private var summaryLines: [String] {
    let operators = Operator.allCases.compactMap { kind -> String? in
      let count = Self.sum(sets.compactMap { $0.mutation.counts[kind] })
      return count.total > 0 ? "  \(Self.words(count))  \(kind.rawValue)" : nil
    }
    let severities = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = Self.sum(definitions.filter { $0.severity == severity }.map(\.count))
      return count.total > 0 ? "  \(Self.words(count))  \(severity.rawValue) rules" : nil
    }
    let count = Self.sum(definitions.map(\.count))
    return ["Changes noticed, by kind:"] + operators + ["Changes noticed, by severity:"]
      + severities
      + [
        "\(Wording.number(count.caught)) of \(Wording.count(count.total, "change")) noticed"
          + "\(Self.share(of: count))."
      ]
  }

  private static func words(_ count: MutantCount) -> String {
    "\(count.caught) of \(count.total)"
  }

  /// In hundredths, rounded down, so that 100 % means all.
  private static func share(of count: MutantCount) -> String {
    count.total > 0 ? ", \(count.caught * 100 / count.total) %" : ""
  }

  private static func sum(_ counts: [MutantCount]) -> MutantCount {
    counts.reduce(MutantCount(), +)
  }
}
