/// Does the same work on many inputs at once, and hands the answers over in the order of the inputs.
///
/// Of what it starts and has not handed over there is never more than twice the number of jobs, so
/// that memory does not grow with the number of inputs.
package enum Workers {
  /// Runs `work` on each input, at most `jobs` at once, until `isStopped` says so; what is begun is
  /// finished and handed to `receive`.
  package static func run<Input: Sendable, Answer: Sendable>(
    _ inputs: [Input],
    jobs: Int,
    isStopped: @escaping @Sendable () -> Bool = { false },
    work: @escaping @Sendable (Input) -> Answer,
    receive: (Answer) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (number: Int, answer: Answer).self) { group in
      var started = 0
      var running = 0
      var handedOver = 0
      var waiting: [Int: Answer] = [:]
      func start() {
        while started < inputs.count, running < jobs, started - handedOver < 2 * jobs,
          !isStopped()
        {
          let number = started
          let input = inputs[number]
          group.addTask { (number, work(input)) }
          started += 1
          running += 1
        }
      }
      start()
      while let (number, answer) = try await group.next() {
        running -= 1
        waiting[number] = answer
        while let next = waiting.removeValue(forKey: handedOver) {
          handedOver += 1
          try receive(next)
        }
        start()
      }
    }
  }
}
