import Screening
import Synchronization
import Testing

struct `Sharing work` {
  @Test(arguments: [1, 2, 3, 8])
  func `hands answers over in the order of the inputs`(jobs: Int) async throws {
    let running = Atomic(0)
    let most = Atomic(0)
    let begun = Atomic(0)
    var received: [Int] = []
    var mostHeld = 0
    try await Workers.run(
      Array(0..<200),
      jobs: jobs,
      work: { number in
        begun.add(1, ordering: .relaxed)
        most.max(running.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
        // Early inputs take longest, so that later answers have to wait.
        var sum = 0
        for value in 0..<(200 - number) * 200 { sum = (sum &+ value) % 1_000 }
        running.subtract(1, ordering: .relaxed)
        return (number, sum)
      },
      receive: { answer in
        mostHeld = max(mostHeld, begun.load(ordering: .relaxed) - received.count)
        received.append(answer.0)
      }
    )
    #expect(received == Array(0..<200))
    #expect(most.load(ordering: .relaxed) <= jobs)
    #expect(mostHeld <= 2 * jobs)
  }

  @Test func `begins nothing more once it is stopped, and finishes what is begun`() async throws {
    let isStopped = Atomic(false)
    var received: [Int] = []
    try await Workers.run(
      Array(0..<100),
      jobs: 1,
      isStopped: { isStopped.load(ordering: .relaxed) },
      work: { number in
        if number == 4 { isStopped.store(true, ordering: .relaxed) }
        return number
      },
      receive: { received.append($0) }
    )
    #expect(received == [0, 1, 2, 3, 4])
  }

  @Test func `stops when an answer cannot be taken`() async {
    struct Full: Error {}
    await #expect(throws: Full.self) {
      try await Workers.run([1, 2, 3], jobs: 2, work: { $0 }, receive: { _ in throw Full() })
    }
  }

  @Test func `has nothing to do without inputs`() async throws {
    var received: [Int] = []
    try await Workers.run([Int](), jobs: 4, work: { $0 }, receive: { received.append($0) })
    #expect(received.isEmpty)
  }
}
