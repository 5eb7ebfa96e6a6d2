import Glibc
import Synchronization

/// Ctrl-C and TERM: the first lets what is begun end in order, the second ends at once.
enum Signals {
  // A handler of the operating system can reach nothing but a global value.
  private static let received = Atomic<Int32>(0)

  /// Begins to listen.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        Signals.received.store(number, ordering: .relaxed)
        _ = signal(number, SIG_DFL)
      }
    }
  }

  /// Whether the run is to stop.
  static var isStopped: Bool { received.load(ordering: .relaxed) != 0 }

  /// How a run that was stopped ends; nil if it was not.
  static var status: ExitStatus? {
    switch received.load(ordering: .relaxed) {
    case 0: nil
    case SIGTERM: .terminated
    default: .interrupted
    }
  }
}
