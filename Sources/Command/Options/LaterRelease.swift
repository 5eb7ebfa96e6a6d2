/// What is written about and not part of this version; it is refused, never half done.
enum LaterRelease {
  static let verbs: Set<String> = [
    "review", "serve", "audit", "stream", "config", "doctor",
  ]

  static let options: Set<String> = [
    "--manifest", "--all", "--category", "--raw", "--progress", "--no-cache", "--cache-folder",
    "--settings", "--no-settings",
  ]

  static let checkFormats: Set<String> = [
    "ndjson", "sarif", "junit", "gitlab", "github", "azure", "checkstyle", "csv",
  ]

  static func refusal(of name: String) -> Failure {
    Failure(
      "\"\(name)\" is not part of this version",
      help: "\"dueregard help\" lists what there is"
    )
  }

  static func refusal(ofFormat name: String, instead formats: [String]) -> Failure {
    Failure(
      "the format \"\(name)\" is not part of this version",
      help: "use \(formats.dropLast().joined(separator: ", ")) or \(formats.last ?? "")"
    )
  }
}
