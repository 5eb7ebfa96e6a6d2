import Papers
import SourceText

/// Writes a paper as `dueregard-paper/1`.
struct PaperJSON {
  private let paper: Paper
  /// One line for each block, field or table, so that two readings can be compared.
  private var json = JSONWriter(indentedLevels: 2)

  init(_ paper: Paper) {
    self.paper = paper
  }

  consuming func bytes() -> [UInt8] {
    json.beginObject()
    writeFile()
    writeFacts()
    let blocks = BlockJSON(paper)
    json.members("fields", paper.fields) { BlockJSON.write(&$0, $1) }
    json.members("blocks", paper.blocks.indices) { blocks.write(&$0, $1) }
    let tables = TableJSON(paper)
    json.members("tables", paper.tables.indices) { tables.write(&$0, $1) }
    writeChanges()
    writeComments()
    writeUnread()
    writeNotices()
    json.member("refusal", nil as String?)
    json.endObject()
    return json.takeLine()
  }

  private mutating func writeFile() {
    json.member("schema", "dueregard-paper/1")
    json.member("name", paper.name)
    json.member("sha256", paper.digest.hexadecimal)
    json.member("bytes", paper.byteCount)
    json.member("format", paper.format.rawValue)
    json.member("variant", paper.isStrict ? "strict" : nil)
    json.member("encoding", paper.encoding.rawValue)
    json.member("language", paper.language)
    json.member("view", paper.view.rawValue)
  }

  private mutating func writeFacts() {
    json.member("title", paper.title?.text)
    json.member("titleFrom", paper.title?.from.rawValue)
    json.member("date", paper.date?.day.description)
    json.member("dateFrom", paper.date?.from.rawValue)
    json.member("words", paper.wordCount)
    json.member("pages", paper.pageCount)
    json.key("properties")
    json.object { json in
      var names: Set<String> = []
      for property in paper.properties where names.insert(property.name).inserted {
        json.member(property.name, property.value)
      }
    }
  }

  private mutating func writeChanges() {
    json.members("changes", paper.changes.enumerated()) { json, item in
      let (id, change) = item
      json.member("id", id)
      json.member("kind", change.kind.rawValue)
      json.member("author", change.author)
      json.member("date", change.date)
      json.member("text", change.text)
      json.member("block", change.block)
    }
  }

  private mutating func writeComments() {
    json.members("comments", paper.comments) { json, comment in
      json.member("id", comment.id)
      json.member("author", comment.author)
      json.member("date", comment.date)
      json.member("resolved", comment.isResolved)
      json.member("replyTo", comment.replyTo)
      json.member("anchor", comment.anchor)
      json.member("text", comment.text)
    }
  }

  private mutating func writeUnread() {
    json.members("unread", paper.unread.enumerated()) { json, item in
      let (id, unread) = item
      json.member("id", id)
      json.member("kind", unread.kind.rawValue)
      json.member("reason", unread.reason)
      json.member("part", unread.part.map { paper.names.parts[$0] })
      json.member("block", unread.block)
      json.member("table", unread.cell.map { paper.cells[$0] }) { json, cell in
        json.member("id", cell.table)
        json.member("row", cell.row)
        json.member("column", cell.column)
      }
      json.member("mayContainHeadings", unread.mayContainHeadings)
      json.member("description", unread.description)
    }
  }

  private mutating func writeNotices() {
    json.members("notices", paper.notices) { json, notice in
      json.member("code", notice.code.rawValue)
      json.member("level", notice.code.isWarning ? "warning" : "info")
      json.member("message", notice.code.message)
      json.member("part", notice.part.map { paper.names.parts[$0] })
      json.member("block", notice.block)
      json.member("count", notice.count)
    }
  }
}

extension PaperJSON {
  /// The object of a refused paper: every key, all lists empty.
  static func refused(_ error: PaperError, source: PaperSource, view: PaperView) -> [UInt8] {
    var json = JSONWriter(indentedLevels: 2)
    json.beginObject()
    json.member("schema", "dueregard-paper/1")
    json.member("name", source.name)
    json.member("sha256", Digest(source.bytes).hexadecimal)
    json.member("bytes", source.bytes.count)
    for key in ["format", "variant", "encoding", "language"] { json.member(key, nil as String?) }
    json.member("view", view.rawValue)
    for key in ["title", "titleFrom", "date", "dateFrom"] { json.member(key, nil as String?) }
    json.member("words", 0)
    json.member("pages", nil as Int?)
    json.key("properties")
    json.object { _ in }
    for key in ["fields", "blocks", "tables", "changes", "comments", "unread", "notices"] {
      json.member(key, [])
    }
    json.member("refusal", error) { json, error in
      json.member("code", error.code)
      json.member("message", error.message)
      json.member("help", error.help)
      json.member("part", error.part)
      json.member("offset", error.offset)
    }
    json.endObject()
    return json.takeLine()
  }
}
