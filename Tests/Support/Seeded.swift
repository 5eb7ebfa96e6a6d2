import Foundation

/// A generator of random numbers that gives the same numbers for the same seed (SplitMix64).
public struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  public init(_ seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// How properties are drawn: `FULL=n` draws the n-th round, ten times as often as an ordinary run;
/// `SEED=n` takes one seed back.
public enum Draws {
  // Invariant: a round holds no more, since the time that the test library takes for each case grows
  // with the cases of its test.
  private static let timesARound = 10

  /// The seeds of a property, `count` of them in an ordinary run.
  public static func seeds(_ count: Int) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["SEED"].flatMap(UInt64.init) { return [seed] }
    guard let round = environment["FULL"].flatMap(UInt64.init), round > 0 else {
      return (1...UInt64(count)).map { $0 }
    }
    let drawn = UInt64(count * timesARound)
    return ((round - 1) * drawn + 1...round * drawn).map { $0 }
  }
}
