/// Reads a paper: sniff, unpack, read, build (`papers.md`, section 1).
public enum PaperReader {
  /// The paper in `bytes`, whose file is called `name`, as `view` shows it.
  public static func read(
    _ bytes: [UInt8], name: String, view: PaperView = .final, limits: Limits = Limits(),
    budget: Budget = .unlimited
  ) throws(PaperError) -> Paper {
    let source = PaperSource(name: name, bytes: bytes)
    let draft = try draft(of: source, view: view, limits: limits, budget: budget)
    return PaperBuilder.build(draft, from: source, view: view)
  }

  private static func draft(
    of source: PaperSource, view: PaperView, limits: Limits, budget: Budget
  ) throws(PaperError) -> Draft {
    guard source.bytes.count <= limits.fileSize else {
      throw .tooLarge("more than \(limits.fileSize / 1_000_000) MB")
    }
    if let refusal = Refusal.of(source.bytes, name: source.name) { throw refusal }
    guard source.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || source.bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    else { throw .unknownFormat }
    let package = try Package(Container(source.bytes, limits: limits), budget: budget)
    switch package.kind {
    case .spreadsheet: throw .spreadsheet
    case .presentation: throw .presentation
    case .word(let format):
      var reader = WordReader(package, limits: limits, budget: budget)
      return WordDraft.make(try reader.read(), format: format, view: view)
    }
  }
}
