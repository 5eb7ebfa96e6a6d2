/// The values of a setting, and what gave them.
struct Given: Hashable {
  /// What can give a value, the strongest first.
  enum Origin: Hashable {
    case flag(String)
    case environment(String)
    case file(String, line: Int)
    case standard

    /// As `config show` and messages name it.
    var text: String {
      switch self {
      case .flag(let name): "flag \(name)"
      case .environment(let name): "environment \(name)"
      case .file(let name, let line): "\(name):\(line)"
      case .standard: "default"
      }
    }

    /// As the JSON of `config show` and reviews name it.
    var kind: String {
      switch self {
      case .flag: "flag"
      case .environment: "environment"
      case .file: "settings"
      case .standard: "default"
      }
    }
  }

  let values: [String]
  let origin: Origin

  /// Whether something gives it another value than the usual one.
  var isGiven: Bool { origin != .standard }

  /// How a message names what gave a wrong value.
  func label(of setting: Setting) -> String {
    switch origin {
    case .flag(let name), .environment(let name): name
    case .file(let name, let line): "\(name):\(line)"
    case .standard: setting.name
    }
  }
}
