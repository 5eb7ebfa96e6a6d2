/// Reads OpenDocument text: the members of a package, or one flat file.
enum OpenDocumentReader {
  /// What the member `mimetype` says a package is.
  enum Kind {
    case text, spreadsheet, presentation, other

    /// nil if it is no OpenDocument type.
    init?(mimetype: [UInt8]) {
      let type = String(decoding: mimetype.prefix(200), as: UTF8.self)
      let family = "application/vnd.oasis.opendocument."
      guard type.hasPrefix(family) else { return nil }
      let kind = type.dropFirst(family.count)
      if kind.hasPrefix("text") {
        self = .text
      } else if kind.hasPrefix("spreadsheet") {
        self = .spreadsheet
      } else if kind.hasPrefix("presentation") {
        self = .presentation
      } else {
        self = .other
      }
    }
  }

  /// The draft of a package of the type that its member `mimetype` names.
  static func read(
    _ container: consuming Container,
    source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    var container = container
    let parser = XMLParser(budget: budget)
    var manifest = ODFManifest()
    if let part = try container.part("META-INF/manifest.xml") {
      manifest = try parser.read(part, with: manifest).reader
      if manifest.isEncrypted { throw .passwordProtected }
    }
    guard let content = try container.part("content.xml") else { throw .damaged(noContent) }
    var draft = Draft(format: .odt)
    draft.names.parts = ["content.xml"]
    draft.notices = container.notices.map { Notice($0) }
    var styles = ODFStyles()
    var stylesPart: XMLPart?
    do throws(PaperError) {
      stylesPart = try container.part("styles.xml")
      if let stylesPart {
        styles = try parser.read(stylesPart, with: ODFStylesReader(styles)).reader.styles
      }
    } catch {
      if case .tooSlow = error { throw error }
      stylesPart = nil
      Self.noteUnread("styles.xml", error, mayContainHeadings: true, in: &draft)
    }
    styles = try parser.read(content, with: ODFStylesReader(styles)).reader.styles
    do throws(PaperError) {
      if let part = try container.part("meta.xml") {
        Self.take(try parser.read(part, with: ODFMetadataReader()).reader, into: &draft)
      }
    } catch {
      if case .tooSlow = error { throw error }
      Self.noteUnread("meta.xml", error, mayContainHeadings: false, in: &draft)
    }
    draft.language = styles.language ?? draft.language
    let reader = ODFContentReader(
      draft,
      styles: styles,
      charts: manifest.charts,
      view: view,
      limits: limits
    )
    var (read, facts) = try parser.read(content, with: reader)
    read.writer.draft.encoding = facts.encoding
    if let stylesPart {
      let number = NameTable.number(of: "styles.xml", in: &read.writer.draft.names.parts)
      read.turnToHeaders(ofPart: number)
      read = try parser.read(stylesPart, with: read).reader
    }
    return read.writer.finished()
  }

  /// The draft of a flat file, which is all members in one.
  static func readFlat(
    _ source: PaperSource,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    let parser = XMLParser(budget: budget)
    let part = XMLPart(name: source.name, bytes: source.bytes)
    var draft = Draft(format: .fodt)
    draft.names.parts = [source.name]
    let styles = try parser.read(part, with: ODFStylesReader(ODFStyles())).reader.styles
    Self.take(try parser.read(part, with: ODFMetadataReader()).reader, into: &draft)
    draft.language = styles.language ?? draft.language
    let reader = ODFContentReader(draft, styles: styles, charts: [], view: view, limits: limits)
    let (read, facts) = try parser.read(part, with: reader)
    var finished = read.writer.finished()
    finished.encoding = facts.encoding
    return finished
  }

  private static func take(_ metadata: ODFMetadataReader, into draft: inout Draft) {
    draft.properties = metadata.properties
    draft.pageCount = metadata.pageCount
    draft.language = metadata.language
  }

  private static func noteUnread(
    _ name: String,
    _ error: PaperError,
    mayContainHeadings: Bool,
    in draft: inout Draft
  ) {
    let number = NameTable.number(of: name, in: &draft.names.parts)
    draft.unread.append(
      Unread(
        kind: .part,
        reason: error.code,
        part: number,
        mayContainHeadings: mayContainHeadings
      )
    )
    draft.notices.append(Notice(.partUnreadable, part: number))
  }

  private static let noContent = "the document itself is missing"
}
