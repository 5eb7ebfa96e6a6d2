/// Says on standard error how far a run is (`command.md`, section 8).
///
/// It knows no clock and no stream: it is told the time since the run began, and gives what is to be
/// written.
struct Progress {
  /// How it is shown.
  enum Kind: String, CaseIterable {
    case auto, bar, plain, none
  }

  /// What is drawn.
  private enum Form {
    /// A bar, once the run has lasted so long.
    case bar(after: Duration)
    case plain, none
  }

  private let form: Form
  private let total: Int
  private let width: Int
  private var finished = 0
  private var isDrawn = false
  private var lastLine: (finished: Int, time: Duration) = (0, .zero)

  init(_ kind: Kind, total: Int, isTerminal: Bool, width: Int = 80) {
    self.total = total
    self.width = width
    form =
      switch kind {
      case .auto where isTerminal: .bar(after: .seconds(1))
      case .auto: total >= 100 ? .plain : .none
      case .bar: .bar(after: .zero)
      case .plain: .plain
      case .none: .none
      }
  }

  /// What is said before the first paper.
  func begin() -> String {
    switch form {
    case .plain: "note: reading \(Self.papers(total))\n"
    case .bar, .none: ""
    }
  }

  /// Takes the bar away, so that something else can be written.
  mutating func clear() -> String {
    guard isDrawn else { return "" }
    isDrawn = false
    return "\r\u{1B}[K"
  }

  /// Counts a paper that is finished, so long after the run began.
  mutating func advance(at time: Duration) -> String {
    finished += 1
    switch form {
    case .none: return ""
    case .bar(let delay):
      guard time >= delay, finished < total else { return "" }
      isDrawn = true
      return "\r\(bar)\u{1B}[K"
    case .plain:
      let isDue =
        time - lastLine.time >= .seconds(30) && (finished - lastLine.finished) * 10 >= total
      guard isDue, finished < total else { return "" }
      lastLine = (finished, time)
      return line
    }
  }

  /// What is said after the last paper, or when the run was stopped.
  mutating func end() -> String {
    switch form {
    case .plain: line
    case .bar, .none: clear()
    }
  }

  private var line: String { "note: read \(finished) of \(Self.papers(total))\n" }

  private var bar: String {
    let counts = " \(finished) of \(Self.papers(total))"
    let room = min(40, max(10, width - counts.count - 3))
    let full = total > 0 ? room * finished / total : room
    return "[\(String(repeating: "#", count: full))\(String(repeating: "-", count: room - full))]"
      + counts
  }

  private static func papers(_ count: Int) -> String {
    "\(count) \(count == 1 ? "paper" : "papers")"
  }
}
