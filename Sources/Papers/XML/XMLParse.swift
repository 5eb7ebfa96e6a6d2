import CLibXML2

/// One parse of one part: what libxml2's callbacks reach.
///
/// It hands each event on to the drive.
@safe final class XMLParse {
  let names: XMLNames
  let part: XMLPart
  let budget: Budget
  fileprivate let context: xmlParserCtxtPtr
  private let source: UnsafeBufferPointer<UInt8>
  private let entityBox = XMLEntityBox()
  fileprivate let drive: XMLDriveHandle
  private var failure: PaperError?
  private var errorOffset: Int?

  init(
    _ context: xmlParserCtxtPtr,
    source: UnsafeBufferPointer<UInt8>,
    part: XMLPart,
    names: XMLNames,
    budget: Budget,
    drive: XMLDriveHandle
  ) {
    unsafe self.context = context
    unsafe self.source = source
    self.part = part
    self.names = names
    self.budget = budget
    self.drive = drive
  }

  fileprivate func start(_ tag: XMLTag, _ declarations: XMLDeclarations) {
    if let error = drive.start(tag, declarations, in: self) { fail(error) }
  }

  /// Where the tag begins whose start is being handled: back to its `<`, which no value can hold.
  var startOffset: Int {
    var offset = unsafe min(due_offset(context), source.count) - 1
    while offset > 0, unsafe source[offset] != 0x3C { offset -= 1 }
    return max(offset, 0) + part.base
  }

  /// One past the `>` of that tag; the parser has read its attributes.
  var startTagEnd: Int {
    var offset = unsafe min(due_offset(context), source.count)
    while unsafe offset < source.count, unsafe source[offset] != 0x3E { offset += 1 }
    return unsafe min(offset + 1, source.count) + part.base
  }

  var endOffset: Int { unsafe min(due_offset(context), source.count) + part.base }

  var preservesSpace: Bool { unsafe due_preserves(context) != 0 }

  /// The dictionary's pointer for a prefix, as a number.
  func key(ofPrefix prefix: some StringProtocol) -> UInt {
    UInt(bitPattern: unsafe xmlDictLookup(context.pointee.dict, String(prefix), -1))
  }

  private func fail(_ error: PaperError) {
    if failure == nil { failure = error }
    unsafe xmlStopParser(context)
  }

  /// The refusal of the part after the parse, if there is one.
  func verdict(
    of text: [UInt8],
    hasBegun: Bool,
    readerRefusal: PaperError?
  ) -> PaperError? {
    if let failure { return failure }
    if unsafe context.pointee.wellFormed != 0, errorOffset == nil, hasBegun {
      return readerRefusal
    }
    return part.malformed(at: min(errorOffset ?? 0, text.count), in: text)
  }
}

extension XMLParse {
  /// A document type: never in these parts; elsewhere only the line, without a subset of its own.
  fileprivate func documentType() {
    let next = unsafe due_next(context)
    if !part.mayHaveDoctype || next == UInt8(ascii: "[") { fail(.doctype(part: part.name)) }
  }

  fileprivate func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr? {
    guard part.mayHaveDoctype, let name = unsafe name,
      let scalar = XMLEntities.scalar(named: unsafe String(cString: name))
    else {
      noteError()
      return nil
    }
    return unsafe entityBox.entity(
      scalar,
      name: name,
      isInAttribute: due_is_in_attribute(context) != 0
    )
  }

  fileprivate func noteError() {
    if errorOffset == nil { errorOffset = unsafe due_offset(context) }
  }
}

// The callbacks, which reach the parse through the user's pointer.

private func withParse(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLParse) -> Void) {
  guard let pointer = unsafe pointer else { return }
  unsafe Unmanaged<XMLParse>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
}

private let onStart: startElementNsSAX2Func = {
  pointer,
  name,
  _,
  uri,
  declarationCount,
  declarations,
  attributeCount,
  _,
  attributes in
  unsafe withParse(pointer) { parse in
    parse.start(
      unsafe XMLTag(
        local: name,
        uri: uri,
        attributes: attributes,
        count: Int(attributeCount),
        parse: parse
      ),
      unsafe XMLDeclarations(list: declarations, count: Int(declarationCount))
    )
  }
}

private let onEnd: endElementNsSAX2Func = { pointer, _, _, _ in
  unsafe withParse(pointer) { $0.drive.end(in: $0) }
}

private let onText: charactersSAXFunc = { pointer, start, count in
  guard let start = unsafe start else { return }
  let buffer = unsafe UnsafeBufferPointer(start: start, count: Int(count))
  unsafe withParse(pointer) { unsafe $0.drive.text(buffer.span) }
}

private let onDocumentType: internalSubsetSAXFunc = { pointer, _, _, _ in
  unsafe withParse(pointer) { $0.documentType() }
}

private let onEntity: getEntitySAXFunc = { pointer, name in
  guard let pointer = unsafe pointer else { return nil }
  return unsafe Unmanaged<XMLParse>.fromOpaque(pointer).takeUnretainedValue().entity(name)
}

private let onError: xmlStructuredErrorFunc = { pointer, error in
  if let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL {
    unsafe withParse(pointer) { $0.noteError() }
  }
}

extension XMLParse {
  /// Sets the handlers of `context` once; all its parses use them.
  static func install(in context: xmlParserCtxtPtr) {
    guard let handler = unsafe context.pointee.sax else { return }
    unsafe handler.pointee = xmlSAXHandler()
    unsafe handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.pointee.startElementNs = onStart
    unsafe handler.pointee.endElementNs = onEnd
    unsafe handler.pointee.characters = onText
    unsafe handler.pointee.ignorableWhitespace = onText
    unsafe handler.pointee.cdataBlock = onText
    unsafe handler.pointee.internalSubset = onDocumentType
    unsafe handler.pointee.getEntity = onEntity
    unsafe handler.pointee.serror = onError
  }
}
