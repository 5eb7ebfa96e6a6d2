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
    let draft: Draft
    switch try FileKind.sniff(source) {
    case .container: draft = try packed(source, view: view, limits: limits, budget: budget)
    case .xml: draft = try xml(source, view: view, limits: limits, budget: budget)
    case .text: return try TextReader.read(source, view: view, limits: limits, budget: budget)
    case .markdown:
      return try MarkdownReader.read(source, view: view, limits: limits, budget: budget)
    }
    return try PaperBuilder.build(
      draft,
      from: source,
      view: view,
      limits: limits,
      budget: budget
    )
  }

  /// The draft of a container: OpenDocument by its member `mimetype`, else Word.
  private static func packed(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    var container = try Container(source.bytes, limits: limits)
    guard let type = try container.part("mimetype")?.bytes,
      let kind = OpenDocumentReader.Kind(mimetype: type)
    else { return try word(container, view: view, limits: limits, budget: budget) }
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

  private static func word(
    _ container: consuming Container,
    as flat: Format? = nil,
    encoding: TextEncoding? = nil,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    let package = try Package(container, budget: budget)
    switch package.kind {
    case .spreadsheet: throw .spreadsheet
    case .presentation: throw .presentation
    case .word(let format):
      var reader = WordReader(package, limits: limits, budget: budget)
      var file = try reader.read()
      if let encoding { file.encoding = encoding }
      return try WordDraft.make(
        file,
        format: flat ?? format,
        view: view,
        limits: limits,
        budget: budget
      )
    }
  }

  private static func xml(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    let text = try XMLGuard(source.bytes, name: source.name)
    let part = XMLPart(name: source.name, bytes: text.bytes)
    switch Format.of(XMLRoot.of(part, with: XMLParser(budget: budget))) {
    case .flatOPC:
      let container = try FlatPackageReader.container(
        in: text.bytes,
        name: source.name,
        limits: limits,
        budget: budget
      )
      return try word(
        container,
        as: .flatOPC,
        encoding: text.encoding,
        view: view,
        limits: limits,
        budget: budget
      )
    case .wordML2003:
      let file = try WordML2003Reader.read(
        part,
        encoding: text.encoding,
        limits: limits,
        budget: budget
      )
      return try WordDraft.make(
        file,
        format: .wordML2003,
        view: view,
        limits: limits,
        budget: budget
      )
    case .fodt:
      return try OpenDocumentReader.readFlat(source, view: view, limits: limits, budget: budget)
    case .docx, .docm, .dotx, .dotm, .odt, .xhtml, .docbook, .jats, .akomaNtoso, .tei, .xml,
      .text, .markdown, .notation:
      return try MarkupReader.read(source, view: view, limits: limits, budget: budget)
    }
  }
}
