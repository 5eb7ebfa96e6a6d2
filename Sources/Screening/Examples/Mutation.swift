package import Rulebook
package import SourceText

/// Changes one thing of the rules at a time and runs the examples again (`rule-language.md`, 9.3).
package struct Mutation: Sendable {
  /// In the order of files and text.
  package private(set) var definitions: [MutatedDefinition] = []
  /// In the order of files and text.
  package private(set) var survivors: [Survivor] = []
  package private(set) var counts: [Operator: MutantCount] = [:]
  /// Limits with no example on one side, and mentions with no negated example.
  package private(set) var warnings: [Diagnostic] = []

  /// All changes of all definitions.
  package var count: MutantCount { definitions.reduce(MutantCount()) { $0 + $1.count } }

  /// Tries all changes of a rulebook, or only those of the rules in `only`.
  package init(_ rulebook: Rulebook, only: Set<String>? = nil) {
    var trial = MutationTrial(rulebook)
    trial.tryAll(only)
    definitions = trial.definitions.sorted { $0.origin.isBefore($1.origin) }.map(\.definition)
    counts = trial.counts
    let places = trial.survivors.sorted { $0.mutant.origin.isBefore($1.mutant.origin) }
    let lines = rulebook.files.map { LineTable($0.bytes) }
    survivors = places.map { entry in
      let place = entry.mutant.origin.place
      let isKnown = rulebook.files.indices.contains(place.file)
      let position =
        isKnown
        ? lines[place.file].position(of: place.range.lower, in: rulebook.files[place.file].bytes)
        : Position(line: 1, column: 1)
      return Survivor(
        definition: entry.definition,
        kind: entry.mutant.kind,
        place: place,
        file: isKnown ? rulebook.files[place.file].name : "",
        line: position.line,
        column: position.column,
        before: entry.mutant.before,
        after: entry.mutant.after,
        skeleton: entry.mutant.skeleton
      )
    }
    warnings = MutationWarnings.warnings(about: places.map(\.mutant))
  }
}
