import Screening
import TestSupport
import Testing

/// Finders against their definitions, tried out one pair at a time.
@Suite struct `Finding by definition` {
  private indirect enum Finder {
    case word(String)
    case anyOf(Finder, Finder)
    case near(Finder, Finder, Int)
    case then(Finder, Finder, Int)
    case without(Finder, Finder, Int)

    var text: String {
      switch self {
      case .word(let word): "\"\(word)\""
      case .anyOf(let one, let other): "any of (\(one.text), \(other.text))"
      case .near(let one, let other, let limit):
        "(\(one.text)) near (\(other.text)) within \(limit) words"
      case .then(let one, let other, let limit):
        "(\(one.text)) then (\(other.text)) within \(limit) words"
      case .without(let one, let other, let limit):
        "(\(one.text)) without (\(other.text)) within \(limit) words"
      }
    }

    func matches(in words: [String]) -> Set<Range<Int>> {
      switch self {
      case .word(let phrase):
        let parts = phrase.split(separator: " ").map(String.init)
        return Set(
          words.indices.filter { Array(words[$0...].prefix(parts.count)) == parts }
            .map { $0..<$0 + parts.count }
        )
      case .anyOf(let one, let other): return one.matches(in: words).union(other.matches(in: words))
      case .near(let one, let other, let limit):
        return hulls(one, other, words) { gap($0, $1) <= limit }
      case .then(let one, let other, let limit):
        return hulls(one, other, words) {
          $0.upperBound <= $1.lowerBound && gap($0, $1) <= limit
        }
      case .without(let one, let other, let limit):
        let near = other.matches(in: words)
        return one.matches(in: words).filter { match in
          !near.contains { $0 != match && gap($0, match) <= limit }
        }
      }
    }

    private func gap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
      max(0, max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound))
    }

    private func hulls(
      _ one: Finder,
      _ other: Finder,
      _ words: [String],
      _ isPair: (Range<Int>, Range<Int>) -> Bool
    ) -> Set<Range<Int>> {
      var found: Set<Range<Int>> = []
      for left in one.matches(in: words) {
        for right in other.matches(in: words) where left != right && isPair(left, right) {
          found.insert(
            min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
          )
        }
      }
      return found
    }
  }

  private func draw(_ random: inout Seeded, depth: Int = 0) -> Finder {
    let phrases = ["a", "b", "a b", "b a a", "c", "a a"]
    let word = Finder.word(phrases.randomElement(using: &random) ?? "a")
    let limit = Int.random(in: 0...3, using: &random)
    guard depth < 3 else { return word }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .anyOf(draw(&random, depth: depth + 1), draw(&random, depth: depth + 1))
    case 1, 2:
      return .near(draw(&random, depth: depth + 1), draw(&random, depth: depth + 1), limit)
    case 3: return .then(draw(&random, depth: depth + 1), draw(&random, depth: depth + 1), limit)
    case 4: return .without(draw(&random, depth: depth + 1), draw(&random, depth: depth + 1), limit)
    case _: return word
    }
  }

  /// The largest set without overlap, by trying each: of two equally good ones any.
  private func largest(_ runs: Set<Range<Int>>, words: Int) -> Int {
    var best = [Int](repeating: 0, count: words + 1)
    for end in 0...words where end > 0 {
      best[end] = best[end - 1]
      for run in runs where run.upperBound == end {
        best[end] = max(best[end], best[run.lowerBound] + 1)
      }
    }
    return best[words]
  }

  /// Those that 7.3 takes: by their end, of equal ends the shortest first.
  private func taken(_ runs: Set<Range<Int>>) -> [Range<Int>] {
    var taken: [Range<Int>] = []
    let inOrder = runs.sorted { ($0.upperBound, $0.count) < ($1.upperBound, $1.count) }
    for run in inOrder where run.lowerBound >= taken.last?.upperBound ?? 0 { taken.append(run) }
    return taken
  }

  @Test(arguments: Draws.seeds(300)) func `gives the same matches and counts as trying every pair`(
    _ seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      ["a", "b", "c"].randomElement(using: &random) ?? "a"
    }
    let finder = draw(&random)
    let expected = taken(finder.matches(in: words))
    #expect(expected.count == largest(finder.matches(in: words), words: words.count))
    let results = try TestPaper.evaluate(
      """
      rule R-1 "At least"
        expect the paper mentions \(finder.text) at least \(max(1, expected.count)) times
      rule R-2 "At most"
        expect the paper mentions \(finder.text) at most \(expected.count) times
      rule R-3 "More"
        expect the paper mentions \(finder.text) at least \(expected.count + 1) times
      """,
      words.joined(separator: " ")
    )
    #expect(results[0].outcome == (expected.isEmpty ? .notMet : .met), "\(finder.text)")
    #expect(results[1].outcome == .met, "\(finder.text)")
    #expect(results[2].outcome == .notMet, "\(finder.text)")
    #expect(
      results[1].evidence == expected.map { words[$0].joined(separator: " ") },
      "\(finder.text) in \(words)"
    )
  }
}
