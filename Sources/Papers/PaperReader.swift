/// Reads a paper: sniff, unpack, read, build (`papers.md`, section 1).
public enum PaperReader {
  /// The paper in `bytes`, whose file is called `name`, as `view` shows it.
  public static func read(
    _ bytes: [UInt8],
    name: String,
    view: PaperView = .final,
    limits: Limits = Limits(),
    budget: Budget = .unlimited
  ) throws(PaperError) -> Paper {
    let source = PaperSource(name: name, bytes: bytes)
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge("more than \(limits.fileSize / 1_000_000) MB")
    }
    switch try FileKind.sniff(bytes, name: name) {
    case .container:
      let draft = try packed(source, view: view, limits: limits, budget: budget)
      return PaperBuilder.build(draft, from: source, view: view)
    case .flatOPC, .wordML2003: throw .unknownFormat
    case .flatODF:
      let draft = try OpenDocumentReader.readFlat(
        source,
        view: view,
        limits: limits,
        budget: budget
      )
      return PaperBuilder.build(draft, from: source, view: view)
    case .markup:
      let draft = try MarkupReader.read(source, view: view, limits: limits, budget: budget)
      return PaperBuilder.build(draft, from: source, view: view)
    case .text: return try TextReader.read(source, view: view, limits: limits, budget: budget)
    case .markdown:
      return try MarkdownReader.read(source, view: view, limits: limits, budget: budget)
    }
  }

  /// The draft of a file that is a container: OpenDocument by its member `mimetype`, else Word.
  private static func packed(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    var container = try Container(source.bytes, limits: limits)
    if let type = try container.part("mimetype")?.bytes,
      let kind = OpenDocumentReader.Kind(mimetype: type)
    {
      switch kind {
      case .text:
        return try OpenDocumentReader.read(
          container,
          source: source,
          view: view,
          limits: limits,
          budget: budget
        )
      case .spreadsheet: throw .spreadsheet
      case .presentation: throw .presentation
      case .other: throw .noDocument
      }
    }
    let package = try Package(container, budget: budget)
    switch package.kind {
    case .spreadsheet: throw .spreadsheet
    case .presentation: throw .presentation
    case .word(let format):
      var reader = WordReader(package, limits: limits, budget: budget)
      return WordDraft.make(try reader.read(), format: format, view: view)
    }
  }
}
