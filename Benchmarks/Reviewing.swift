import DueRegard
import Glibc

/// Reads and screens papers with some rules, as `dueregard check` does.
struct Reviewing {
  private let screener: Screener

  /// With the shipped pack.
  init() {
    let pack = ShippedRules.pack(named: ShippedRules.standard)
    self.init(PackReader.read(pack?.files ?? [], isFolder: true))
  }

  /// With the rules of one file.
  init(rules text: String) {
    let file = SourceFile(name: "benchmark.rules", bytes: Array(text.utf8))
    self.init(PackReader.read([file], isFolder: false))
  }

  private init(_ reading: PackReader.Reading) {
    guard let rulebook = reading.rulebook else {
      print("the rules have errors: \(reading.diagnostics.prefix(3).map(\.message))")
      exit(2)
    }
    screener = Screener([Screener.Rules(rulebook)])
  }

  /// Makes the review of a paper and lets it go.
  func check(_ bytes: [UInt8], name: String) {
    guard let paper = try? PaperReader.read(bytes, name: name) else { return }
    _ = screener.screen(paper, path: name, source: bytes)
  }

  /// Asks every rule about a paper, without making a review.
  func judge(_ paper: Paper) { _ = screener.evaluate(paper) }

  /// The review of a paper that has been read.
  func screen(_ paper: Paper) -> Review { screener.screen(paper, path: paper.name) }
}
