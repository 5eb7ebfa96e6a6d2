/// What is written about and not part of this version; it is refused, never half done.
enum LaterRelease {
  static let verbs: Set<String> = [
    "serve", "audit", "stream",
  ]

  static let options: Set<String> = [
    "--no-cache", "--cache-folder", "--clear-cache",
  ]

  static func refusal(of name: String) -> Failure {
    Failure(
      "\"\(name)\" is not part of this version",
      help: "\"dueregard help\" lists what there is"
    )
  }
}
