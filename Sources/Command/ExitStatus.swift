/// How the command ends (`command.md`, section 6), the worst last: of several the worst counts.
enum ExitStatus: Int, Comparable {
  /// Everything was read, and nothing stands at or above `--fail-on`.
  case done
  /// Something stands at or above `--fail-on`.
  case found
  /// A paper could not be read.
  case unread
  /// The job could not be done.
  case failed
  /// Stopped by Ctrl-C.
  case interrupted
  /// Stopped by TERM.
  case terminated

  /// The code that the shell sees.
  var code: Int32 {
    switch self {
    case .done: 0
    case .found: 1
    case .unread: 3
    case .failed: 2
    case .interrupted: 130
    case .terminated: 143
    }
  }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
