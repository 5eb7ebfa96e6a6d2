/// What an element of an OpenDocument text is for.
enum ODFElement: Equatable {
  case other
  case skipped
  case paragraph, heading
  case span, link
  case spaces, tab, lineBreak, softPageBreak
  case list, item, listHeader, number
  case table, headerRows, row, cell, coveredCell
  case note, noteBody
  case annotation
  case section, index
  case frame, textBox, image, object, embedded, shape, title, description
  case trackedChanges, region, deletion, changeInfo, change, changeStart, changeEnd
  case creator, date
  case volatile, placeholder, hiddenText, hiddenParagraph, ruby
  case form, option, control
  case body

  init(_ name: XMLName, _ namespace: XMLNamespace) {
    self =
      switch namespace {
      case .odfText: Self.text(name)
      case .odfTable: Self.table(name)
      case .odfDraw: Self.drawing(name)
      case .odfOffice: Self.office(name)
      case .odfForm: Self.form(name)
      case .odfSVG: name == .title ? .title : name == .desc ? .description : .other
      case .dublinCore: name == .creator ? .creator : name == .date ? .date : .other
      case _: .other
      }
  }

  private static func text(_ name: XMLName) -> ODFElement {
    switch name {
    case .p: .paragraph
    case .h: .heading
    case .span: .span
    case .a: .link
    case .s: .spaces
    case .tab: .tab
    case .lineBreak: .lineBreak
    case .softPageBreak: .softPageBreak
    case .list: .list
    case .listItem: .item
    case .listHeader: .listHeader
    case .number: .number
    case .note: .note
    case .noteCitation: .skipped
    case .noteBody: .noteBody
    case .section: .section
    case .tableOfContent, .illustrationIndex, .tableIndex, .alphabeticalIndex, .bibliography,
      .userIndex, .objectIndex:
      .index
    case .tableOfContentSource, .illustrationIndexSource, .tableIndexSource,
      .alphabeticalIndexSource, .bibliographySource, .userIndexSource, .objectIndexSource:
      .skipped
    case .trackedChanges: .trackedChanges
    case .changedRegion: .region
    case .deletion: .deletion
    case .change: .change
    case .changeStart: .changeStart
    case .changeEnd: .changeEnd
    case .pageNumber, .pageCount, .time, .date, .fileName, .authorName, .authorInitials,
      .creationDate, .creationTime, .modificationDate, .modificationTime, .printDate, .printTime:
      .volatile
    case .placeholder: .placeholder
    case .hiddenText: .hiddenText
    case .hiddenParagraph: .hiddenParagraph
    case .rubyText: .ruby
    case .sequenceDecls, .userFieldDecls, .variableDecls, .ddeConnectionDecls: .skipped
    case _: .other
    }
  }

  private static func table(_ name: XMLName) -> ODFElement {
    switch name {
    case .table: .table
    case .tableHeaderRows: .headerRows
    case .tableRow: .row
    case .tableCell: .cell
    case .coveredTableCell: .coveredCell
    case _: .other
    }
  }

  private static func drawing(_ name: XMLName) -> ODFElement {
    switch name {
    case .frame: .frame
    case .textBox: .textBox
    case .image: .image
    case .object: .object
    case .objectOle, .plugin, .applet, .floatingFrame: .embedded
    case .customShape, .rect, .ellipse, .circle, .polygon, .path, .caption, .connector, .line,
      .polyline, .regularPolygon:
      .shape
    case .control: .control
    case _: .other
    }
  }

  private static func office(_ name: XMLName) -> ODFElement {
    switch name {
    case .annotation: .annotation
    case .text: .body
    case .changeInfo: .changeInfo
    case .meta, .settings, .scripts, .fontFaceDecls, .styles, .automaticStyles, .binaryMember,
      .eventListeners:
      .skipped
    case _: .other
    }
  }

  private static func form(_ name: XMLName) -> ODFElement {
    switch name {
    case .checkbox, .radio, .text, .textarea, .listbox, .combobox, .formattedText, .date, .time:
      .form
    case .option: .option
    case _: .other
    }
  }
}
