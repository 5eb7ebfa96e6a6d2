import Screening

/// Writes what a review says of its paper.
enum PaperSummaryJSON {
  static func write(_ json: inout JSONWriter, _ paper: PaperSummary) {
    json.member("path", paper.path)
    json.member("sha256", paper.sha256)
    json.member("bytes", paper.bytes)
    json.member("format", paper.format)
    json.member("title", paper.title)
    json.key("metadata")
    json.object { json in
      let data = paper.metadata
      for (key, datum) in [
        ("organisation", data.organisation), ("committee", data.committee),
        ("meetingDate", data.meetingDate), ("agendaItem", data.agendaItem),
        ("paperType", data.paperType), ("part", data.part),
      ] {
        json.member(key, datum) { json, datum in
          json.member("value", datum.value)
          json.member("from", datum.from.rawValue)
        }
      }
    }
    json.members("fields", paper.fields) { json, field in
      json.member("label", field.label)
      json.member("value", field.value)
    }
    json.key("counts")
    json.object { json in
      json.member("words", paper.counts.words)
      json.member("blocks", paper.counts.blocks)
      json.member("sections", paper.counts.sections)
      json.member("tables", paper.counts.tables)
      json.member("pages", paper.counts.pages)
    }
    json.member("read", paper.isReadInFull ? "full" : "partly")
    json.members("unread", paper.unread) { json, region in
      json.member("kind", region.kind)
      json.member("place", region.place) { PassageJSON.write(&$0, $1) }
      json.member("description", region.description)
      json.member("mayContainHeadings", region.mayContainHeadings)
    }
    json.members("notices", paper.notices) { json, notice in
      json.member("code", notice.code)
      json.member("level", notice.isWarning ? "warning" : "info")
      json.member("message", notice.message)
    }
  }
}

/// Writes where words stand (`place` in JSON).
enum PassageJSON {
  static func write(_ json: inout JSONWriter, _ place: Passage) {
    json.member("story", place.story)
    json.members("sections", place.sections) { json, heading in
      json.member("label", heading.label)
      json.member("title", heading.title)
    }
    json.member("block", place.block)
    json.member("kind", place.kind.rawValue)
    json.member("table", place.table) { json, table in
      json.member("id", table.id)
      json.member("row", table.row)
      json.member("column", table.column)
    }
    json.member("from", place.from)
    json.member("to", place.to)
    json.member("page", place.page)
    json.member("line", place.lines?.line)
    json.member("column", place.lines?.column)
    json.member("endLine", place.lines?.endLine)
    json.member("endColumn", place.lines?.endColumn)
    json.member("text", place.text)
  }
}
