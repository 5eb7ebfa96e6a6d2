package import Papers

/// Makes a Word file from parts given as text: a ZIP archive of stored members.
package struct WordBuilder {
  /// The parts in the order they are written, by name.
  package var parts: [(name: String, text: String)]

  /// A file whose body holds `body`, in the usual prefixes `w r wp a pic c dgm mc wps w14 v o m`.
  package init(body: String, styles: String? = nil, numbering: String? = nil) {
    parts = [
      ("[Content_Types].xml", Self.contentTypes),
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "word/document.xml")])),
      ("word/document.xml", Self.part("document", "<w:body>\(body)</w:body>")),
    ]
    var links: [(String, String, String)] = []
    if let styles {
      parts.append(("word/styles.xml", Self.part("styles", styles)))
      links.append(("rIdStyles", "styles", "styles.xml"))
    }
    if let numbering {
      parts.append(("word/numbering.xml", Self.part("numbering", numbering)))
      links.append(("rIdNumbering", "numbering", "numbering.xml"))
    }
    self.links = links
  }

  private var links: [(String, String, String)]
  /// Parts that are no text, such as files in the file.
  private var files: [(name: String, bytes: [UInt8])] = []

  /// Adds a part `root` with `content`, and a link to it from the document.
  package mutating func add(
    _ name: String,
    kind: String,
    root: String,
    content: String,
    id: String
  ) {
    add(name, kind: kind, text: Self.part(root, content), id: id)
  }

  /// Adds a part of any text, and a link to it from the document.
  package mutating func add(_ name: String, kind: String, text: String, id: String) {
    parts.append(("word/" + name, text))
    links.append((id, kind, name))
  }

  /// Adds the core properties, by the names that Word gives them.
  package mutating func addProperties(_ properties: [String: String]) {
    let core = "http://schemas.openxmlformats.org/package/2006"
    let text = properties.sorted { $0.key < $1.key }.map { name, value in
      let escaped = value.split(separator: "<", omittingEmptySubsequences: false)
        .joined(separator: "&lt;")
      let prefix = name == "creator" ? "dc" : "cp"
      return "<\(prefix):\(name)>\(escaped)</\(prefix):\(name)>"
    }.joined()
    parts.append(
      (
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"\(core)/metadata/core-properties\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(text)</cp:coreProperties>"
      )
    )
    guard let root = parts.firstIndex(where: { $0.name == "_rels/.rels" }) else { return }
    let link =
      "<Relationship Id=\"rIdCore\" Type=\"\(core)/relationships/metadata/core-properties\""
      + " Target=\"docProps/core.xml\"/>"
    parts[root].text =
      parts[root].text.split(separator: "</Relationships>")
      .joined() + link + "</Relationships>"
  }

  /// Adds a part of any bytes, and a link to it from the document.
  package mutating func add(_ name: String, kind: String, bytes: [UInt8], id: String) {
    files.append(("word/" + name, bytes))
    links.append((id, kind, name))
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var all = parts
    if !links.isEmpty {
      all.append(("word/_rels/document.xml.rels", Self.relationships(links)))
    }
    let texts = all.map { (name: Array($0.name.utf8), bytes: Array($0.text.utf8)) }
    return Zip.archive(texts + files.map { (Array($0.name.utf8), $0.bytes) })
  }

  /// The paper that is read from it.
  package func paper(view: PaperView = .final) throws(PaperError) -> Paper {
    try PaperReader.read(bytes, name: "paper.docx", view: view)
  }

  /// A line for each block: what is not ordinary of it, and its text as the view shows it.
  package func lines(view: PaperView = .final) throws(PaperError) -> [String] {
    Self.lines(of: try paper(view: view))
  }

  /// The same for a paper read otherwise.
  package static func lines(of paper: Paper) -> [String] {
    paper.blocks.map { block in
      var words: [String] = []
      if block.story != .body { words.append(block.story.rawValue) }
      if block.kind != .paragraph { words.append(block.kind.rawValue) }
      if let level = block.level { words.append("\(level)") }
      if let label = block.label { words.append("[" + paper.string(label.text) + "]") }
      let text = paper.string(block.text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "⏎").split(separator: "\t", omittingEmptySubsequences: false)
        .joined(separator: "⇥")
      let flags = SpanFlags.names.filter { block.flags.contains($0.flag) }.map { "+" + $0.name }
      return (words + [text] + flags).joined(separator: " ")
    }
  }

  private static func part(_ root: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:\(root) \(namespaces)>\(content)</w:\(root)>"
  }

  private static func relationships(_ links: [(String, String, String)]) -> String {
    let list = links.map { id, kind, target in
      let mode = target.contains(":") ? " TargetMode=\"External\"" : ""
      return "<Relationship Id=\"\(id)\" Type=\"\(office)/relationships/\(kind)\""
        + " Target=\"\(target)\"\(mode)/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + list.joined() + "</Relationships>"
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"

  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="application/\
    vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  private static let namespaces: String = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", office + "/relationships"),
    ("m", office + "/math"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ("dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ("w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"),
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
  ].map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
}
