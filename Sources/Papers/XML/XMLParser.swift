import CLibXML2
import SourceText

/// One XML part as it goes into the parser.
struct XMLPart {
  /// For messages and sources.
  let name: String
  let bytes: [UInt8]
  /// What to add to offsets: a part of a Flat OPC file stands inside a larger one.
  var base = 0
  /// Whether a document type line and named characters are allowed.
  var mayHaveDoctype = false

  /// The refusal that points at a byte.
  func malformed(at offset: Int, in text: [UInt8]) -> PaperError {
    let position = LineTable(text).position(of: offset, in: text)
    return .notWellFormed(
      part: name,
      line: position.line,
      column: position.column,
      offset: offset + base
    )
  }
}

/// What a part gave besides what its reader took.
struct XMLFacts {
  let encoding: TextEncoding
  let isStrict: Bool
}

/// libxml2's SAX parser, one for all parts of a paper; frees itself.
@safe struct XMLParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let names: XMLNames
  private let budget: Budget

  /// Makes a parser with a dictionary of its own, so that no paper can change another's answer.
  init(budget: Budget) {
    Self.isReady
    guard let context = unsafe xmlNewParserCtxt() else { preconditionFailure("no memory") }
    unsafe XMLParse.install(in: context)
    unsafe self.context = context
    names = unsafe XMLNames(context)
    self.budget = budget
  }

  deinit { unsafe xmlFreeParserCtxt(context) }

  /// Reads a part into `reader` and gives it back.
  func read<Reader: XMLReader>(
    _ part: XMLPart,
    with reader: Reader
  ) throws(PaperError) -> (reader: Reader, facts: XMLFacts) {
    let text = try XMLGuard(part.bytes, name: part.name)
    guard text.bytes.first(where: { !Self.isSpace($0) }) == 0x3C else {
      throw part.malformed(at: 0, in: text.bytes)
    }
    var (parse, failure) = run(text.bytes, of: part, with: reader, forced: [])
    // Alternate content without a branch for us is read after all, and flagged: once more from the
    // start, now that its places are known.
    if failure == nil, !parse.unresolved.isEmpty {
      (parse, failure) = run(text.bytes, of: part, with: reader, forced: parse.unresolved)
    }
    if let failure { throw failure }
    return (parse.reader, XMLFacts(encoding: text.encoding, isStrict: parse.isStrict))
  }

  /// Reads as much of a part as `reader` wants, and gives it back whatever becomes of the rest.
  func begin<Reader: XMLReader>(_ part: XMLPart, with reader: Reader) -> Reader? {
    guard let text = try? XMLGuard(part.bytes, name: part.name) else { return nil }
    return run(text.bytes, of: part, with: reader, forced: []).0.reader
  }

  private func run<Reader: XMLReader>(
    _ text: [UInt8],
    of part: XMLPart,
    with reader: Reader,
    forced: Set<Int>
  ) -> (XMLReading<Reader>, PaperError?) {
    unsafe text.withUnsafeBufferPointer { source in
      let parse = unsafe XMLReading(
        reader,
        context: context,
        source: source,
        part: part,
        names: names,
        budget: budget,
        forced: forced
      )
      unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(parse).toOpaque()
      let document = unsafe source.withMemoryRebound(to: CChar.self) { bytes in
        unsafe xmlCtxtReadMemory(
          context,
          bytes.baseAddress,
          Int32(clamping: bytes.count),
          nil,
          nil,
          due_options()
        )
      }
      if let document = unsafe document { unsafe xmlFreeDoc(document) }
      let failure = parse.verdict()
      unsafe context.pointee.userData = nil
      return (parse, failure)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// libxml2 2.9 wants to be set up once before threads use it.
  private static let isReady: Void = xmlInitParser()
}

/// A parse with the reader it drives.
final class XMLReading<Reader: XMLReader>: XMLParse {
  private(set) var reader: Reader

  init(
    _ reader: Reader,
    context: xmlParserCtxtPtr,
    source: UnsafeBufferPointer<UInt8>,
    part: XMLPart,
    names: XMLNames,
    budget: Budget,
    forced: Set<Int>
  ) {
    self.reader = reader
    unsafe super.init(
      context,
      source: source,
      part: part,
      names: names,
      budget: budget,
      forced: forced
    )
  }

  override func deliver(_ tag: XMLTag) { reader.start(tag) }
  override func deliver(_ end: XMLEnd) { reader.end(end) }
  override func deliver(_ text: Swift::Span<UInt8>) { reader.text(text) }
  override func deliver(unselected begins: Bool) { reader.unselected(begins) }
  override var readerRefusal: PaperError? { reader.refusal }
}
