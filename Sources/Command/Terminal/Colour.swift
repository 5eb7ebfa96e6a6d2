/// Whether a stream is written in colour.
enum Colour: String, CaseIterable {
  case auto, always, never

  /// Decides for one stream; the first that fits (`command.md`, section 7).
  func isOn(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    return Self.chosen(by: environment).map { $0.colour == .always } ?? isTerminal
  }

  /// What the environment of all programs wants, and which variable says so; nil where none does.
  static func chosen(by environment: [String: String]) -> (colour: Colour, variable: String)? {
    func value(_ name: String) -> String { environment[name] ?? "" }
    if !value("NO_COLOR").isEmpty { return (.never, "NO_COLOR") }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] where !["", "0"].contains(value(name)) {
      return (.always, name)
    }
    return value("TERM") == "dumb" ? (.never, "TERM") : nil
  }
}
