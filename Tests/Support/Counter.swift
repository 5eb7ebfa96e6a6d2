import Synchronization

/// Counts from any thread.
package final class Counter: Sendable {
  private let value = Mutex(0)

  package init() {}

  /// How often `add` was called.
  package var count: Int { value.withLock { $0 } }

  package func add() { value.withLock { $0 += 1 } }
}
