import DueRegard
import Foundation
import Papers
import Reports
import Rulebook
import Screening
import Testing

/// Reviews papers with the shipped pack, as the command does.
struct ShippedReviewer {
  struct Copy {
    let name: String
    let bytes: Data
    /// Number, and the words of each of our comments.
    let comments: [String]
  }

  private let screener: Screener
  private let header: RunHeader

  init() throws {
    let pack = try #require(ShippedRules.pack(named: ShippedRules.standard))
    let rulebook = try #require(PackReader.read(pack.files, isFolder: true).rulebook)
    screener = Screener([Screener.Rules(rulebook)])
    let hash = RuleHash(rulebook)
    header = RunHeader(
      engine: Engine.version,
      language: Engine.language,
      packs: [
        RunHeader.Pack(
          name: pack.name,
          version: rulebook.pack?.version ?? "",
          title: rulebook.pack?.title,
          themes: rulebook.pack?.themes ?? [],
          hash: PackHash.hash(of: rulebook).hexadecimal,
          rules: rulebook.rules.count
        )
      ],
      judging: RunHeader.Judging(
        hash: "",
        asOf: "2026-12-03",
        select: [],
        skip: [],
        parameters: [],
        failOn: "major",
        isStrict: false
      ),
      excerpts: "full",
      masks: [],
      rules: rulebook.rules.map {
        RuleSummary(
          $0,
          pack: pack.name,
          hash: hash.hash(of: $0).hexadecimal,
          sources: rulebook.sources
        )
      }
    )
  }

  /// The commented copy of a file; nil where there is nothing to say or it cannot be read.
  func copy(of file: URL) throws -> Copy? {
    let bytes = [UInt8](try Data(contentsOf: file))
    guard let paper = try? PaperReader.read(bytes, name: file.lastPathComponent) else { return nil }
    let review = screener.screen(
      paper,
      path: file.lastPathComponent,
      asOf: Day(iso: "2026-12-03")
    )
    guard case .copy(let made, _) = try CommentedCopy.make(review, of: paper, from: bytes, header)
    else { return nil }
    let again = try PaperReader.read(made, name: paper.name)
    let own = again.comments.dropFirst(paper.comments.count)
    return Copy(
      name: "\(paper.name).reviewed.\(paper.format == .docm ? "docm" : "docx")",
      bytes: Data(made),
      comments: own.map { "\($0.id) \($0.text.replacing("\n", with: " | "))" }
    )
  }
}
