/// Progress on standard error, told by the clock.
struct ProgressLine {
  private var progress: Progress
  private let start = ContinuousClock.now

  /// Begins to tell it, unless the run is to be quiet.
  init?(_ kind: Progress.Kind, total: Int, _ streams: Streams) {
    guard !streams.isQuiet else { return nil }
    progress = Progress(
      kind,
      total: total,
      isTerminal: Descriptor.errors.isTerminal,
      width: Descriptor.errors.width ?? 80
    )
    Self.write(progress.begin())
  }

  /// Makes room for something else.
  mutating func clear() { Self.write(progress.clear()) }

  /// Counts a paper that is finished.
  mutating func advance() { Self.write(progress.advance(at: ContinuousClock.now - start)) }

  /// Says how far the run came.
  mutating func end() { Self.write(progress.end()) }

  private static func write(_ text: String) {
    if !text.isEmpty { _ = Descriptor.errors.write(Array(text.utf8)) }
  }
}
