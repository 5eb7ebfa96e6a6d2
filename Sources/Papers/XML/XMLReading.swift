import CLibXML2

/// A parse with the reader it drives.
final class XMLReading<Reader: XMLReader>: XMLParse {
  private(set) var drive: XMLDrive<Reader>

  init(
    _ reader: Reader, context: xmlParserCtxtPtr, source: UnsafeBufferPointer<UInt8>,
    part: XMLPart, names: XMLNames, budget: Budget, forced: Set<Int>
  ) {
    drive = XMLDrive(walk: XMLWalk(forced: forced), reader: reader)
    unsafe super.init(context, source: source, part: part, names: names, budget: budget)
  }

  override func start(_ tag: XMLTag, _ declarations: XMLDeclarations) {
    if let error = drive.start(tag, declarations, in: self) { fail(error) }
  }

  override func end() { drive.end(in: self) }
  override func text(_ text: Swift::Span<UInt8>) { drive.text(text) }
  override var hasBegun: Bool { drive.walk.events > 0 }
  override var readerRefusal: PaperError? { drive.reader.refusal }
}

/// What changes with each event: the walk and the reader, together so that one access reaches both.
struct XMLDrive<Reader: XMLReader> {
  private(set) var walk: XMLWalk
  private(set) var reader: Reader
  private var isStopped = false

  init(walk: XMLWalk, reader: Reader) {
    self.walk = walk
    self.reader = reader
  }

  /// Hands a start tag on; gives the refusal that ends the parse.
  mutating func start(
    _ tag: XMLTag, _ declarations: XMLDeclarations, in parse: XMLParse
  ) -> PaperError? {
    if isStopped { return nil }
    var refusal: PaperError?
    switch walk.start(tag, declarations, in: parse) {
    case .deliver(let depth): reader.start(tag.delivered(at: depth))
    case .passOver: break
    case .branch: reader.unselected(true)
    case .fail(let error): refusal = error
    }
    if walk.isTimeToAsk { refusal = refusal ?? parse.budget.refusal ?? reader.refusal }
    isStopped = refusal != nil
    return refusal
  }

  mutating func end(in parse: XMLParse) {
    guard !isStopped, let (end, leavesBranch) = walk.end() else { return }
    if let end {
      reader.end(XMLEnd(name: end.name, namespace: end.namespace, depth: end.depth, parse: parse))
    }
    if leavesBranch { reader.unselected(false) }
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    if !isStopped, !walk.isSkipping { reader.text(text) }
  }
}
