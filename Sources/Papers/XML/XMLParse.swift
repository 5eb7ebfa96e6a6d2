import CLibXML2

/// One parse of one part: what libxml2's callbacks reach. It keeps the limits, works out markup
/// compatibility, and hands what is left to its reader.
@safe class XMLParse {
  let names: XMLNames
  private(set) var failure: PaperError?
  private(set) var isStrict = false
  /// Where alternate content stands that has no branch we understand and no fallback.
  private(set) var unresolved: Set<Int> = []

  private let context: xmlParserCtxtPtr
  private let source: UnsafeBufferPointer<UInt8>
  private let part: XMLPart
  private let budget: Budget
  private let forced: Set<Int>
  private var events = 0
  private var stack: [Open] = []
  private var delivered = 0
  /// The depth at which what is passed over began; 0 if nothing is.
  private var skipped = 0
  private var scope = XMLScope()
  private var alternatives: [Alternative] = []
  private var unselectedDepth = 0
  private var lastURI: UInt = 0
  private var lastNamespace = XMLNamespace.none
  private var errorOffset: Int?
  private let entityBox = XMLEntityBox()

  private struct Open {
    var name: XMLName
    var namespace: XMLNamespace
    var isDelivered: Bool
  }

  private struct Alternative {
    let depth: Int
    let start: Int
    var isChosen = false
    var hasChoice = false
  }

  init(
    _ context: xmlParserCtxtPtr,
    source: UnsafeBufferPointer<UInt8>,
    part: XMLPart,
    names: XMLNames,
    budget: Budget,
    forced: Set<Int>
  ) {
    unsafe self.context = context
    unsafe self.source = source
    self.part = part
    self.names = names
    self.budget = budget
    self.forced = forced
    stack.reserveCapacity(Limits.depth + 2)
  }

  // What the reader's half does; see `XMLReading`.
  func deliver(_ tag: XMLTag) {}
  func deliver(_ end: XMLEnd) {}
  func deliver(_ text: Swift::Span<UInt8>) {}
  func deliver(unselected begins: Bool) {}
  var readerRefusal: PaperError? { nil }

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

  fileprivate func fail(_ error: PaperError) {
    if failure == nil { failure = error }
    unsafe xmlStopParser(context)
  }

  /// The refusal of the part after the parse, if there is one.
  func verdict() -> PaperError? {
    if let failure { return failure }
    if unsafe context.pointee.wellFormed != 0, errorOffset == nil, events > 0 {
      return readerRefusal
    }
    let offset = unsafe min(errorOffset ?? 0, source.count)
    return part.malformed(at: offset, in: unsafe Array(source))
  }
}

extension XMLParse {
  fileprivate func start(
    _ local: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?,
    _ declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ declarationCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributeCount: Int
  ) {
    guard failure == nil else { return }
    events &+= 1
    if events & 4_095 == 0, let refusal = budget.refusal ?? readerRefusal { return fail(refusal) }
    let depth = stack.count + 1
    guard depth <= Limits.depth else { return fail(.tooDeep(part: part.name)) }
    let key = UInt(bitPattern: uri)
    if key != lastURI {
      lastURI = key
      lastNamespace = names.namespace(key)
    }
    let namespace = lastNamespace
    let name = names.name(UInt(bitPattern: local))
    if depth == 1 { isStrict = names.isStrict(key) }
    if declarationCount > 0 {
      for index in 0..<declarationCount {
        let prefix = UInt(bitPattern: unsafe declarations?[index * 2])
        let target = UInt(bitPattern: unsafe declarations?[index * 2 + 1])
        scope.declare(prefix, target, names.namespace(target), depth: depth)
      }
      guard scope.count <= Limits.namespaces else {
        return fail(.tooComplex(Self.manyNamespaces, part: part.name))
      }
    }
    stack.append(Open(name: name, namespace: namespace, isDelivered: false))
    guard skipped == 0 else { return }
    let tag = unsafe XMLTag(
      name: name,
      namespace: namespace,
      depth: delivered + 1,
      attributes: attributes,
      count: attributeCount,
      uri: uri,
      parse: self
    )
    if scope.hasCompatibility {
      readCompatibility(tag, depth: depth)
      if namespace == .compatibility { return choose(tag, depth: depth) }
      if namespace == .unknown, scope.isIgnorable(key) {
        let word = unsafe local.map { unsafe String(cString: $0) } ?? ""
        if !scope.isProcessed(key, word) { skipped = depth }
        return
      }
    }
    delivered += 1
    stack[depth - 1].isDelivered = true
    deliver(tag)
  }

  private func readCompatibility(_ tag: XMLTag, depth: Int) {
    if let list = tag.string(.ignorable, in: .compatibility) {
      for word in list.split(separator: " ") {
        scope.ignore(prefixKey(word), depth: depth)
      }
    }
    if let list = tag.string(.processContent, in: .compatibility) {
      for word in list.split(separator: " ") {
        let halves = word.split(separator: ":", maxSplits: 1)
        guard halves.count == 2 else { continue }
        scope.process(prefixKey(halves[0]), String(halves[1]), depth: depth)
      }
    }
  }

  /// The dictionary's pointer for a prefix, as a number.
  private func prefixKey(_ prefix: some StringProtocol) -> UInt {
    UInt(bitPattern: unsafe xmlDictLookup(context.pointee.dict, String(prefix), -1))
  }

  /// Of alternate content, the first branch that is understood, else the fallback.
  private func choose(_ tag: XMLTag, depth: Int) {
    if tag.name == .alternateContent {
      alternatives.append(Alternative(depth: depth, start: startOffset))
      return
    }
    guard let last = alternatives.indices.last, alternatives[last].depth == depth - 1 else {
      return
    }
    let isChoice = tag.name == .choice
    guard isChoice || tag.name == .fallback, !alternatives[last].isChosen else {
      skipped = depth
      return
    }
    if isChoice, unselectedDepth == 0, !isUnderstood(tag) {
      let isForced = forced.contains(alternatives[last].start) && !alternatives[last].hasChoice
      alternatives[last].hasChoice = true
      guard isForced else {
        skipped = depth
        return
      }
      unselectedDepth = depth
      deliver(unselected: true)
    }
    alternatives[last].isChosen = true
  }

  private func isUnderstood(_ tag: XMLTag) -> Bool {
    guard let list = tag.string(.requires) else { return false }
    let words = list.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" })
    return !words.isEmpty && words.allSatisfy { scope.namespace(prefixKey($0)).isUnderstood }
  }

  fileprivate func end() {
    guard failure == nil, let open = stack.popLast() else { return }
    let depth = stack.count + 1
    if skipped == 0 {
      if open.isDelivered {
        deliver(XMLEnd(name: open.name, namespace: open.namespace, depth: delivered, parse: self))
        delivered -= 1
      } else if let last = alternatives.last, last.depth == depth {
        if last.hasChoice, !last.isChosen { unresolved.insert(last.start) }
        alternatives.removeLast()
      }
      if unselectedDepth == depth {
        unselectedDepth = 0
        deliver(unselected: false)
      }
    } else if skipped == depth {
      skipped = 0
    }
    scope.leave(depth)
  }

  fileprivate func text(_ start: UnsafePointer<xmlChar>?, _ count: Int) {
    guard failure == nil, skipped == 0, let start = unsafe start else { return }
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    unsafe deliver(buffer.span)
  }

  /// A document type: never in these parts; elsewhere only the line, without a subset of its own.
  fileprivate func documentType() {
    let next = unsafe due_next(context)
    if !part.mayHaveDoctype || next == UInt8(ascii: "[") {
      fail(.doctype(part: part.name))
    }
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

  private static let manyNamespaces = "more than 512 namespaces at one place"
}

// The callbacks, which reach the parse through the user's pointer.

private func parse(_ pointer: UnsafeMutableRawPointer?) -> XMLParse? {
  unsafe pointer.map { unsafe Unmanaged<XMLParse>.fromOpaque($0).takeUnretainedValue() }
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
  unsafe parse(pointer)?.start(
    name,
    uri,
    declarations,
    Int(declarationCount),
    attributes,
    Int(attributeCount)
  )
}

private let onEnd: endElementNsSAX2Func = { pointer, _, _, _ in
  unsafe parse(pointer)?.end()
}

private let onText: charactersSAXFunc = { pointer, start, count in
  unsafe parse(pointer)?.text(start, Int(count))
}

private let onDocumentType: internalSubsetSAXFunc = { pointer, _, _, _ in
  unsafe parse(pointer)?.documentType()
}

private let onEntity: getEntitySAXFunc = { pointer, name in
  unsafe parse(pointer)?.entity(name)
}

private let onError: xmlStructuredErrorFunc = { pointer, error in
  if let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL {
    unsafe parse(pointer)?.noteError()
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
