/// What changes with each event of a parse: the walk, and the reader that takes what is left.
struct XMLDrive<Reader: XMLReader> {
  private(set) var walk: XMLWalk
  private(set) var reader: Reader
  private var isStopped = false

  init(walk: XMLWalk, reader: Reader) {
    self.walk = walk
    self.reader = reader
  }

  /// Hands a start tag on; gives the refusal that ends the parse.
  fileprivate mutating func start(
    _ tag: XMLTag,
    _ declarations: XMLDeclarations,
    in parse: XMLParse
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

  fileprivate mutating func end(in parse: XMLParse) {
    guard !isStopped, let (end, leavesBranch) = walk.end() else { return }
    if let end {
      reader.end(XMLEnd(name: end.name, namespace: end.namespace, depth: end.depth, parse: parse))
    }
    if leavesBranch { reader.unselected(false) }
  }

  fileprivate mutating func text(_ text: Swift::Span<UInt8>) {
    if !isStopped, !walk.isSkipping { reader.text(text) }
  }
}

/// A drive whose reader is not known by type: its place, and functions made for it.
///
/// A class with a type parameter would look up its own type at every event.
@safe struct XMLDriveHandle {
  private let place: UnsafeMutableRawPointer
  private let onStart: (UnsafeMutableRawPointer, XMLTag, XMLDeclarations, XMLParse) -> PaperError?
  private let onEnd: (UnsafeMutableRawPointer, XMLParse) -> Void
  private let onText: (UnsafeMutableRawPointer, Swift::Span<UInt8>) -> Void

  /// Makes the handle of a drive that stays where it is while the handle is used.
  init<Reader: XMLReader>(_ drive: UnsafeMutablePointer<XMLDrive<Reader>>) {
    unsafe place = UnsafeMutableRawPointer(drive)
    unsafe onStart = { place, tag, declarations, parse in
      unsafe place.assumingMemoryBound(to: XMLDrive<Reader>.self).pointee
        .start(tag, declarations, in: parse)
    }
    unsafe onEnd = { place, parse in
      unsafe place.assumingMemoryBound(to: XMLDrive<Reader>.self).pointee.end(in: parse)
    }
    unsafe onText = { place, text in
      unsafe place.assumingMemoryBound(to: XMLDrive<Reader>.self).pointee.text(text)
    }
  }

  func start(
    _ tag: XMLTag,
    _ declarations: XMLDeclarations,
    in parse: XMLParse
  ) -> PaperError? {
    unsafe onStart(place, tag, declarations, parse)
  }

  func end(in parse: XMLParse) { unsafe onEnd(place, parse) }
  func text(_ text: Swift::Span<UInt8>) { unsafe onText(place, text) }
}
