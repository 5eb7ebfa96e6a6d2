import SourceText

/// What `rules check --format sarif` prints: one SARIF 2.1.0 log (`reviews.md`, section 12).
package struct CheckSARIF: Sendable {
  /// One diagnostic and where it belongs.
  private struct Entry {
    let diagnostic: Diagnostic
    let set: Int
  }

  private let report: CheckReport
  private let engine: String
  private let exit: Int
  private let entries: [Entry]
  private let places: [PlaceNames]
  /// The number of the first artifact of each set.
  private let firstFiles: [Int]
  /// The codes that occur, in their order.
  private let codes: [String]
  private let left: Int

  /// Reports what the engine of that version found, and with what code the command ends.
  package init(_ report: CheckReport, engine: String, exit: Int) {
    self.report = report
    self.engine = engine
    self.exit = exit
    let all = report.sets.enumerated().flatMap { number, set in
      set.diagnostics.map { Entry(diagnostic: $0, set: number) }
    }
    entries = Self.kept(of: all)
    left = all.count - entries.count
    places = report.sets.map { PlaceNames($0.files) }
    firstFiles = report.sets.indices.map { number in
      report.sets.prefix(number).reduce(0) { $0 + $1.files.count }
    }
    codes = Set(entries.map(\.diagnostic.code)).sorted()
  }

  /// As many as are taken, in their order; the least severe and last are left out.
  private static func kept(of all: [Entry]) -> [Entry] {
    guard all.count > SARIFLog.mostResults else { return all }
    let ranked = all.indices.sorted { first, second in
      (rank(all[first]), first) < (rank(all[second]), second)
    }
    return ranked.prefix(SARIFLog.mostResults).sorted().map { all[$0] }
  }

  private static func rank(_ entry: Entry) -> Int {
    switch entry.diagnostic.severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  package func json() -> [UInt8] {
    SARIFLog.json(run: writeRun)
  }

  private func writeRun(_ json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object(writeDriver)
    }
    json.key("automationDetails")
    // Papers and rules are two analyses: GitHub would take the later for a renewal of the other.
    json.object { $0.member("id", "dueregard/rules/") }
    json.member("columnKind", "unicodeCodePoints")
    json.members("artifacts", report.sets.flatMap(\.files)) { json, file in
      json.key("location")
      json.object { $0.member("uri", FileAddress.uri(of: file.name)) }
      json.member("length", file.bytes.count)
      json.member("mimeType", "text/plain")
      json.key("hashes")
      json.object { $0.member("sha-256", Digest(file.bytes).hexadecimal) }
      json.member("roles", ["analysisTarget"])
    }
    json.members("invocations", [exit]) { json, exit in
      json.member("executionSuccessful", true)
      json.member("exitCode", exit)
      json.members("toolExecutionNotifications", left > 0 ? [left] : []) { json, left in
        SARIFLog.leftOut(&json, left)
      }
    }
    json.members("results", entries) { json, entry in write(&json, entry) }
  }

  private func writeDriver(_ json: inout JSONWriter) {
    json.member("name", "DueRegard")
    json.member("version", engine)
    json.member("semanticVersion", engine)
    json.members("rules", codes) { json, code in
      json.member("id", code)
      guard let title = DiagnosticTitle.title(of: code) else { return }
      json.key("shortDescription")
      json.object { $0.member("text", title) }
    }
  }

  private func write(_ json: inout JSONWriter, _ entry: Entry) {
    let diagnostic = entry.diagnostic
    json.member("ruleId", diagnostic.code)
    json.member("ruleIndex", codes.firstIndex(of: diagnostic.code))
    json.member("kind", "fail")
    json.member("level", diagnostic.severity.rawValue)
    json.key("message")
    json.object { $0.member("text", diagnostic.messageAndHelp) }
    json.members("locations", [diagnostic.place]) { write(&$0, $1, set: entry.set) }
    guard !diagnostic.notes.isEmpty else { return }
    json.members("relatedLocations", diagnostic.notes) { json, note in
      write(&json, note.place, set: entry.set)
      json.key("message")
      json.object { $0.member("text", note.text) }
    }
  }

  private func write(_ json: inout JSONWriter, _ place: Diagnostic.Place, set: Int) {
    let files = report.sets[set].files
    guard files.indices.contains(place.file) else { return }
    let start = places[set].start(of: place)
    let end = places[set].end(of: place)
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { json in
        json.member("uri", FileAddress.uri(of: files[place.file].name))
        json.member("index", firstFiles[set] + place.file)
      }
      json.key("region")
      json.object { json in
        json.member("startLine", start.line)
        json.member("startColumn", start.column)
        json.member("endLine", end.line)
        json.member("endColumn", end.column)
      }
    }
  }
}
