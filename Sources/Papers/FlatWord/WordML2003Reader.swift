/// Reads the XML of Word 2003: styles, lists, properties and the document in one file.
struct WordML2003Reader: XMLReader {
  private var styles = StylesReader()
  private var numbering = NumberingReader()
  private var properties = PropertiesReader()

  /// The file in UTF-8 text, written in `encoding`.
  static func read(
    _ part: XMLPart,
    encoding: TextEncoding,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> WordFile {
    let parser = XMLParser(budget: budget)
    // Once for what the document is made with, once for the document.
    let beside = try parser.read(part, with: WordML2003Reader()).reader
    let sheet = beside.styles.sheet
    let story = StoryReader(
      story: .body,
      styles: sheet,
      relationships: Relationships(),
      limits: limits
    )
    let reader = try parser.read(part, with: story).reader
    var file = WordFile(
      main: WordPart(
        name: part.name,
        document: reader.finished(),
        styles: sheet,
        numbering: beside.numbering
      )
    )
    file.properties = beside.properties.properties
    file.encoding = encoding
    return file
  }

  mutating func start(_ tag: XMLTag) {
    styles.start(tag)
    numbering.start(tag)
    properties.start(tag)
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    properties.text(text)
  }

  mutating func end(_ end: XMLEnd) {
    styles.end(end)
    numbering.end(end)
    properties.end(end)
  }
}
