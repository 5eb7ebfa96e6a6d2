import DueRegard

/// Reads and screens with the shipped pack, as `dueregard check` does.
struct Reviewing {
  private let screener: Screener

  init() {
    let pack = ShippedRules.pack(named: ShippedRules.standard)
    let reading = PackReader.read(pack?.files ?? [], isFolder: true)
    guard let rulebook = reading.rulebook else {
      preconditionFailure("the shipped pack has errors")
    }
    screener = Screener([Screener.Rules(rulebook)])
  }

  /// Makes the review of a paper and lets it go.
  func check(_ bytes: [UInt8], name: String) {
    guard let paper = try? PaperReader.read(bytes, name: name) else { return }
    _ = screener.screen(paper, path: name, source: bytes)
  }
}
