import DueRegard
import Papers
import Reports

/// What `doctor` found, one check a line (`command.md`, section 10).
struct DoctorReport {
  /// One thing that was looked at.
  private struct Check {
    let name: String
    /// What it is, as it stands after the name; for the libraries the whole line.
    let detail: String
    /// What is wrong, and what to do; nil where it is right.
    var problem: Failure.Problem?
  }

  private let libraries: [(name: String, version: String)]
  private let packs: [RunHeader.Pack]
  private let settings: SettingsFile?
  private let checks: [Check]

  /// Looks at everything.
  init(_ choices: Choices) {
    libraries = [("libxml2", Libraries.xml), ("libzip", Libraries.zip)]
    settings = choices.file
    var packs: [RunHeader.Pack] = []
    var packsProblem: Failure.Problem?
    do {
      packs = try RulePacks.load(choices, Streams(isQuiet: true)).map(\.header)
    } catch {
      packsProblem =
        error.problems.first
        ?? Failure.Problem(
          message: "the rules of a pack hold mistakes",
          help: "\"dueregard rules check FOLDER\" shows them"
        )
    }
    self.packs = packs
    let named = packs.map {
      "\($0.name) \($0.version) (\($0.hash.prefix(8))), \(Wording.count($0.rules, "rule"))"
    }
    let file = choices.file.map { "\($0.shown), \(Wording.count($0.count, "key"))" }
    checks = [
      Check(
        name: "libraries",
        detail: libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
      ),
      Check(
        name: "packs",
        detail: packsProblem == nil ? named.joined(separator: "; ") : "not read",
        problem: packsProblem
      ),
      Check(
        name: "settings",
        detail: choices.fileFailure == nil ? file ?? "no file, all as usual" : "not read",
        problem: choices.fileFailure?.problems.first
      ),
      Check(
        name: "self-test",
        detail: "a built-in Word paper gives its expected review",
        problem: SelfTest.passes()
          ? nil
          : Failure.Problem(
            message: "it gives another one",
            help: "install dueregard anew, and report it if that does not help"
          )
      ),
    ]
  }

  /// Whether nothing is wrong.
  var isRight: Bool { checks.allSatisfy { $0.problem == nil } }

  // MARK: - For people

  private static let rightColumn = 67

  var text: [UInt8] {
    var lines = [
      "dueregard \(Engine.version), rule language \(Engine.language), for \(Platform.name)"
    ]
    for check in checks {
      let label = check.name == "libraries" ? check.detail : "\(check.name): \(check.detail)"
      guard let problem = check.problem else {
        let gap = max(1, Self.rightColumn - 2 - label.unicodeScalars.count)
        lines.append("  \(label)\(String(repeating: " ", count: gap))right")
        continue
      }
      lines.append("  \(label)")
      lines.append("    wrong: \(problem.message)")
      if let help = problem.help { lines.append("    help: \(help)") }
    }
    lines.append("  network: \(Self.network)")
    return Array(lines.map { SafeText.line($0) + "\n" }.joined().utf8)
  }

  private static let network = "not used by any verb"

  // MARK: - For machines

  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "dueregard-doctor/1")
      json.member("version", Engine.version)
      json.member("language", Engine.language)
      json.member("platform", Platform.name)
      json.key("libraries")
      json.object { json in
        for library in libraries { json.member(library.name, library.version) }
      }
      json.members("packs", packs) { json, pack in
        json.member("name", pack.name)
        json.member("version", pack.version)
        json.member("hash", pack.hash)
        json.member("rules", pack.rules)
      }
      json.member("settings", settings) { json, file in
        json.member("file", file.shown)
        json.member("sha256", file.sha256)
        json.member("keys", file.count)
      }
      json.member("cache", nil as String?)
      json.members("checks", checks) { json, check in
        json.member("name", check.name)
        json.member("ok", check.problem == nil)
        json.member("detail", check.problem?.message ?? check.detail)
      }
    }
    return json.takeLine()
  }
}
