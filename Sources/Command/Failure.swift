/// Why the job could not be done: what to say on standard error, and how to end.
struct Failure: Error {
  /// One thing that is wrong, and what to do about it.
  struct Problem {
    let message: String
    var details: [String] = []
    var help: String?
  }

  let problems: [Problem]
  let status: ExitStatus

  init(_ message: String, details: [String] = [], help: String? = nil) {
    self.init([Problem(message: message, details: details, help: help)])
  }

  init(_ problems: [Problem], status: ExitStatus = .failed) {
    self.problems = problems
    self.status = status
  }

  /// Ends the command without a message: everything has been said.
  static func silent(_ status: ExitStatus) -> Failure {
    Failure([], status: status)
  }
}
