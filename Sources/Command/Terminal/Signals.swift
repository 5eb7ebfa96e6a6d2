import Glibc
import Synchronization

/// Ctrl-C and TERM: the first lets what is begun end in order, the second ends at once.
enum Signals {
  // A handler of the operating system can reach nothing but a global value.
  private static let received = Atomic<Int32>(0)
  private static let silent = Atomic<Bool>(false)

  /// Begins to listen; unless it is to be quiet, it answers the first signal on standard error.
  static func listen(isQuiet: Bool) {
    silent.store(isQuiet, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        Signals.received.store(number, ordering: .relaxed)
        _ = signal(number, SIG_DFL)
        if !Signals.silent.load(ordering: .relaxed) { Signals.answer() }
      }
    }
  }

  /// Nothing but `write` may be called while a signal is handled.
  private static func answer() {
    let text: StaticString = "note: stopping after the papers that are begun\n"
    _ = unsafe write(2, text.utf8Start, text.utf8CodeUnitCount)
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
