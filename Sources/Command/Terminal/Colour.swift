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
    func value(_ name: String) -> String { environment[name] ?? "" }
    if !value("NO_COLOR").isEmpty { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] where !["", "0"].contains(value(name)) {
      return true
    }
    if value("TERM") == "dumb" { return false }
    return isTerminal
  }
}
