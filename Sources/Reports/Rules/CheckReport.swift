package import SourceText

/// What `rules check` prints (`rule-language.md`, 14.1).
package struct CheckReport: Sendable {
  /// The mistakes and doubts of one set of files.
  package struct FileSet: Sendable {
    package let files: [SourceFile]
    package let diagnostics: [Diagnostic]

    package init(files: [SourceFile], diagnostics: [Diagnostic]) {
      self.files = files
      self.diagnostics = diagnostics
    }
  }

  let sets: [FileSet]

  package init(_ sets: [FileSet]) {
    self.sets = sets
  }

  /// How many diagnostics of that severity there are.
  package func count(_ severity: Diagnostic.Severity) -> Int {
    sets.reduce(0) { $0 + $1.diagnostics.count { $0.severity == severity } }
  }

  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "dueregard.rules.check/1")
    json.key("diagnostics")
    json.beginArray()
    for set in sets {
      let places = PlaceNames(set.files)
      for diagnostic in set.diagnostics {
        json.object { Self.write(&$0, diagnostic, places) }
      }
    }
    json.endArray()
    json.member("errors", count(.error))
    json.member("warnings", count(.warning))
    json.endObject()
    return json.takeLine()
  }

  private static func write(
    _ json: inout JSONWriter,
    _ diagnostic: Diagnostic,
    _ places: PlaceNames
  ) {
    let start = places.start(of: diagnostic.place)
    let end = places.end(of: diagnostic.place)
    json.member("code", diagnostic.code)
    json.member("severity", diagnostic.severity.rawValue)
    json.member("file", places.name(of: diagnostic.place))
    json.member("line", start.line)
    json.member("column", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
    json.member("message", diagnostic.message)
    json.member("help", diagnostic.help)
    json.members("notes", diagnostic.notes) { json, note in
      let start = places.start(of: note.place)
      json.member("file", places.name(of: note.place))
      json.member("line", start.line)
      json.member("column", start.column)
      json.member("message", note.text)
    }
  }

  /// All diagnostics as people read them, and how many there are.
  package func text(width: Int) -> [UInt8] {
    Array((diagnosticTexts(width: width) + summary + "\n").utf8)
  }

  /// The diagnostics alone.
  package func diagnosticTexts(width: Int) -> String {
    sets.flatMap { set in
      let texts = DiagnosticText(set.files, width: width)
      return set.diagnostics.map { Self.guarded(texts.text(of: $0)) + "\n" }
    }
    .joined()
  }

  /// The text with nothing that a log obeys.
  private static func guarded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.line(String($0)) }.joined(separator: "\n")
  }

  private var summary: String {
    let files = Wording.count(sets.reduce(0) { $0 + $1.files.count }, "file")
    if count(.error) + count(.warning) == 0 { return "No mistakes in \(files)." }
    let errors = Wording.count(count(.error), "error")
    return "\(errors) and \(Wording.count(count(.warning), "warning")) in \(files)."
  }
}

/// Names of files without folders, and lines and columns, as JSON gives them.
struct PlaceNames {
  private let files: [SourceFile]
  private let lines: [LineTable]

  init(_ files: [SourceFile]) {
    self.files = files
    lines = files.map { LineTable($0.bytes) }
  }

  func name(of place: Diagnostic.Place) -> String {
    guard files.indices.contains(place.file) else { return "" }
    return Self.lastPart(of: files[place.file].name)
  }

  func start(of place: Diagnostic.Place) -> Position {
    position(place.file, place.range.lower)
  }

  func end(of place: Diagnostic.Place) -> Position {
    position(place.file, place.range.upper)
  }

  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func position(_ file: Int, _ offset: Int) -> Position {
    guard files.indices.contains(file) else { return Position(line: 1, column: 1) }
    return lines[file].position(of: min(offset, files[file].bytes.count), in: files[file].bytes)
  }
}
