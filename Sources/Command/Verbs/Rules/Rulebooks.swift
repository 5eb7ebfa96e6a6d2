import Reports
import Rulebook
import SourceText

/// Reads sets of rule files that must be without errors.
enum Rulebooks {
  /// The rulebook of each set; where there is an error, says all of them and ends the command.
  static func read(
    _ sets: [RuleFiles.FileSet],
    asJSON isJSON: Bool,
    _ streams: Streams
  ) throws(Failure) -> [Rulebook] {
    let readings = sets.map { PackReader.read($0.files, isFolder: $0.isFolder) }
    let books = readings.compactMap(\.rulebook)
    if books.count == sets.count { return books }
    let found = zip(sets, readings).map { set, reading in
      CheckReport.FileSet(files: set.files, diagnostics: reading.diagnostics)
    }
    if isJSON { try streams.write(CheckReport(found).json()) } else { streams.say(found) }
    throw Failure.silent(.failed)
  }
}
