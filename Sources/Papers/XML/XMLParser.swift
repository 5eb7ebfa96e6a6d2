import CLibXML2
import SourceText

/// One XML part as it goes into the parser.
struct XMLPart {
  /// For messages and sources.
  let name: String
  var bytes: [UInt8]
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
    _ part: consuming XMLPart,
    with reader: Reader
  ) throws(PaperError) -> (reader: Reader, facts: XMLFacts) {
    // The bytes are handed on, so that changing them copies nothing.
    let bytes = part.bytes
    part.bytes = []
    let text = try XMLGuard(consume bytes, name: part.name)
    guard text.bytes.first(where: { !Self.isSpace($0) }) == 0x3C else {
      throw part.malformed(at: 0, in: text.bytes)
    }
    var (drive, failure) = run(text.bytes, of: part, with: reader, forced: [])
    // Alternate content without a branch for us is read after all, and flagged: once more from the
    // start, now that its places are known.
    let unresolved = drive.walk.unresolved
    if failure == nil, !unresolved.isEmpty {
      (drive, failure) = run(text.bytes, of: part, with: reader, forced: unresolved)
    }
    if let failure { throw failure }
    return (
      drive.reader,
      XMLFacts(encoding: text.encoding, isStrict: drive.walk.isStrict)
    )
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
  ) -> (XMLDrive<Reader>, PaperError?) {
    var drive = XMLDrive(
      walk: XMLWalk(forced: forced, readsAll: Reader.readsAll),
      reader: reader
    )
    let parse = unsafe text.withUnsafeBufferPointer { source in
      unsafe withUnsafeMutablePointer(to: &drive) { place in
        let parse = unsafe XMLParse(
          context,
          source: source,
          part: part,
          names: names,
          budget: budget,
          drive: XMLDriveHandle(place)
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
        unsafe context.pointee.userData = nil
        return parse
      }
    }
    let failure = parse.verdict(
      of: text,
      hasBegun: drive.walk.events > 0,
      readerRefusal: drive.reader.refusal
    )
    return (drive, failure)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// libxml2 2.9 wants to be set up once before threads use it.
  private static let isReady: Void = xmlInitParser()
}
