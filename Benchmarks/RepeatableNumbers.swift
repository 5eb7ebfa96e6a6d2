/// Numbers that look drawn by lot and are the same each time.
struct RepeatableNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number below `limit`, each as likely.
  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// A number below `limit`, small ones much more often, as words are in a language.
  mutating func skewed(below limit: Int) -> Int {
    let drawn = next(below: limit) + 1
    return limit / drawn - 1
  }
}
