/// The forms in which reviews are written; all are fed paper by paper.
package enum Report: Sendable {
  case full(FullReport)
  case concise(ConciseReport)
  case json(JSONReport)

  /// What stands before the first paper.
  package mutating func begin() -> [UInt8] {
    switch self {
    case .full, .concise: return []
    case .json(var report):
      defer { self = .json(report) }
      return report.begin()
    }
  }

  /// What is written of one paper.
  package mutating func add(_ entry: RunEntry) -> [UInt8] {
    switch self {
    case .full(var report):
      defer { self = .full(report) }
      return report.add(entry)
    case .concise(let report): return report.lines(for: entry)
    case .json(var report):
      defer { self = .json(report) }
      return report.add(entry)
    }
  }

  /// What stands after the last paper.
  package mutating func end(_ end: RunEnd) -> [UInt8] {
    switch self {
    case .full(let report): return report.end(end)
    case .concise(let report): return report.end(end)
    case .json(var report):
      defer { self = .json(report) }
      return report.end(end)
    }
  }

  /// Whether the report ends with the counts line, so that it need not stand on standard error.
  package var holdsCounts: Bool {
    switch self {
    case .full, .concise: true
    case .json: false
    }
  }
}

/// How reports for people are laid out; it never changes what is found.
package struct ReportStyle: Sendable {
  package var width = 80
  package var hasColour = false
  /// Points a paper; 0 is all.
  package var maxShown = 20
  package var hidesWaived = false
  /// Whether results were compared with a baseline.
  package var hasBaseline = false
  /// Whether remarks on what to do next are left out.
  package var isQuiet = false
  /// What must be given besides a rule's name to have it explained.
  package var packOptions = ""
  /// Whether the screen shows how rules came to their outcomes, and nothing else.
  package var isExplaining = false

  package init() {}
}
