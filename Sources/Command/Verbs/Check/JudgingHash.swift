import DueRegard
import Papers
import Reports
import SourceText

/// The hash of all that can change an outcome besides the paper (`reviews.md`, section 1).
enum JudgingHash {
  static func hash(
    packs: [RunHeader.Pack],
    parameters: [RunHeader.ParameterValue],
    select: [String],
    skip: [String],
    metadata: [String],
    limits: Limits
  ) -> String {
    var lines = [
      "engine \(Engine.version)",
      "language \(Engine.language)",
      "limit expanded \(limits.totalSize)",
      "limit file \(limits.fileSize)",
      "limit seconds \(limits.seconds)",
    ]
    lines += metadata
    lines += packs.map { "pack \($0.name) \($0.hash)" }
    lines += parameters.map { "parameter \($0.pack)/\($0.name) \($0.value)" }
    lines += select.map { "select \($0)" }
    lines += skip.map { "skip \($0)" }
    return Digest(Array(lines.sorted().map { $0 + "\n" }.joined().utf8)).hexadecimal
  }
}
