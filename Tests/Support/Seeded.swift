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

/// How properties are drawn: `FULL=1` draws a hundred times as often, `SEED=n` takes one seed back.
public enum Draws {
  /// The seeds of a property, `count` of them in an ordinary run.
  public static func seeds(_ count: Int) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["SEED"].flatMap(UInt64.init) { return [seed] }
    return (1...UInt64(environment["FULL"] == nil ? count : count * 100)).map { $0 }
  }
}
