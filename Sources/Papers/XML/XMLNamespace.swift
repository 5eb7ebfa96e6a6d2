/// The namespaces that the readers know; both families of Office Open XML are one.
enum XMLNamespace: UInt8, CaseIterable {
  case none, unknown
  case word, word14, word15, word2003, auxiliary2003, annotation2003
  case relationships, packageRelationships, contentTypes, package, compatibility
  case drawing, drawing14, wordDrawing, wordShape, wordGroup, wordCanvas, picture, chart, diagram
  case decorative, symbolExtension
  case maths, vml, office
  case coreProperties, extendedProperties, dublinCore, dublinCoreTerms
  case odfOffice, odfText, odfTable, odfDraw, odfStyle, odfFormat, odfSVG, odfForm
  case xml, xlink, xhtml, publication, docBook, tei
}

extension XMLNamespace {
  /// The names of each, transitional and strict.
  var names: [String] {
    switch self {
    case .none, .unknown: []
    case .word: [Self.main + "wordprocessingml/2006/main", Self.strict + "wordprocessingml/main"]
    case .word14: [Self.microsoft + "word/2010/wordml"]
    case .word15: [Self.microsoft + "word/2012/wordml"]
    case .word2003: [Self.microsoft + "word/2003/wordml"]
    case .auxiliary2003: [Self.microsoft + "word/2003/auxHint"]
    case .annotation2003: ["http://schemas.microsoft.com/aml/2001/core"]
    case .relationships:
      [
        Self.main + "officeDocument/2006/relationships",
        Self.strict + "officeDocument/relationships",
      ]
    case .packageRelationships: [Self.main + "package/2006/relationships"]
    case .contentTypes: [Self.main + "package/2006/content-types"]
    case .package: [Self.microsoft + "2006/xmlPackage"]
    case .compatibility: [Self.main + "markup-compatibility/2006"]
    case .drawing: [Self.main + "drawingml/2006/main", Self.strict + "drawingml/main"]
    case .drawing14: [Self.microsoft + "drawing/2010/main"]
    case .wordDrawing:
      [
        Self.main + "drawingml/2006/wordprocessingDrawing",
        Self.strict + "drawingml/wordprocessingDrawing",
      ]
    case .wordShape: [Self.microsoft + "word/2010/wordprocessingShape"]
    case .wordGroup: [Self.microsoft + "word/2010/wordprocessingGroup"]
    case .wordCanvas: [Self.microsoft + "word/2010/wordprocessingCanvas"]
    case .picture: [Self.main + "drawingml/2006/picture", Self.strict + "drawingml/picture"]
    case .chart: [Self.main + "drawingml/2006/chart", Self.strict + "drawingml/chart"]
    case .diagram: [Self.main + "drawingml/2006/diagram", Self.strict + "drawingml/diagram"]
    case .decorative: [Self.microsoft + "drawing/2017/decorative"]
    case .symbolExtension: [Self.microsoft + "word/2015/wordml/symex"]
    case .maths: [Self.main + "officeDocument/2006/math", Self.strict + "officeDocument/math"]
    case .vml: ["urn:schemas-microsoft-com:vml"]
    case .office: ["urn:schemas-microsoft-com:office:office"]
    case .coreProperties: [Self.main + "package/2006/metadata/core-properties"]
    case .extendedProperties:
      [
        Self.main + "officeDocument/2006/extended-properties",
        Self.strict + "officeDocument/extendedProperties",
      ]
    case .dublinCore: ["http://purl.org/dc/elements/1.1/"]
    case .dublinCoreTerms: ["http://purl.org/dc/terms/"]
    case .odfOffice: [Self.openDocument + "office:1.0"]
    case .odfText: [Self.openDocument + "text:1.0"]
    case .odfTable: [Self.openDocument + "table:1.0"]
    case .odfDraw: [Self.openDocument + "drawing:1.0"]
    case .odfStyle: [Self.openDocument + "style:1.0"]
    case .odfFormat: [Self.openDocument + "xsl-fo-compatible:1.0"]
    case .odfSVG: [Self.openDocument + "svg-compatible:1.0"]
    case .odfForm: [Self.openDocument + "form:1.0"]
    case .xml: ["http://www.w3.org/XML/1998/namespace"]
    case .xlink: ["http://www.w3.org/1999/xlink"]
    case .xhtml: ["http://www.w3.org/1999/xhtml"]
    case .publication: ["http://www.idpf.org/2007/ops"]
    case .docBook: ["http://docbook.org/ns/docbook"]
    case .tei: ["http://www.tei-c.org/ns/1.0"]
    }
  }

  /// Whether a branch of alternate content may ask for it (`papers.md`, section 6).
  var isUnderstood: Bool {
    switch self {
    case .word, .word14, .word15, .wordShape, .wordGroup, .wordCanvas, .drawing, .drawing14,
      .wordDrawing, .chart, .diagram, .picture, .maths, .vml, .office, .symbolExtension,
      .relationships:
      true
    case .none, .unknown, .word2003, .auxiliary2003, .annotation2003, .packageRelationships,
      .contentTypes, .package, .compatibility, .decorative, .coreProperties,
      .extendedProperties, .dublinCore, .dublinCoreTerms, .xml, .xlink, .xhtml, .publication,
      .docBook, .tei, .odfOffice, .odfText, .odfTable, .odfDraw, .odfStyle, .odfFormat, .odfSVG,
      .odfForm:
      false
    }
  }

  /// The beginning of the names of the strict family.
  static let strict = "http://purl.oclc.org/ooxml/"
  private static let main = "http://schemas.openxmlformats.org/"
  private static let openDocument = "urn:oasis:names:tc:opendocument:xmlns:"
  private static let microsoft = "http://schemas.microsoft.com/office/"
}
