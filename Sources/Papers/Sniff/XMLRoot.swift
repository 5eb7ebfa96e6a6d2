/// The first element of an XML file, by which its format is known.
struct XMLRoot: XMLReader {
  private(set) var namespace = XMLNamespace.none
  private(set) var name = XMLName.unknown
  private var isKnown = false

  /// The root of a file; nil if there is none to be found.
  ///
  /// A document type line hides no root: the reader of the format decides whether it may stand there.
  static func of(_ part: XMLPart, with parser: borrowing XMLParser) -> XMLRoot? {
    var part = part
    part.mayHaveDoctype = true
    return parser.begin(part, with: XMLRoot())
  }

  mutating func start(_ tag: XMLTag) {
    guard !isKnown else { return }
    (namespace, name, isKnown) = (tag.namespace, tag.name, true)
  }

  /// One element is enough.
  var refusal: PaperError? { isKnown ? .unknownFormat : nil }
}
