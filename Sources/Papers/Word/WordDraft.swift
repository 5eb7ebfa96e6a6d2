import SourceText

/// Brings a Word file together as one draft, the way a view shows it.
struct WordDraft {
  var draft: Draft
  let view: PaperView
  let excluded: SpanFlags
  private var storyNumbers: [String: Int] = [:]
  private var linkNumbers: [String: Int32] = [:]
  private var noticeCounts: [Notice.Code: [Int: Int]] = [:]
  /// How many scalars of each change's text are known.
  private var changeLengths: [Int] = []

  /// The draft of `file` in `view`.
  static func make(_ file: WordFile, format: Format, view: PaperView) -> Draft {
    var maker = WordDraft(format: format, view: view)
    maker.addFile(file)
    return maker.draft
  }

  private init(format: Format, view: PaperView) {
    draft = Draft(format: format)
    self.view = view
    excluded = SpanFlags.excluded(from: view)
  }

  private mutating func addFile(_ file: WordFile) {
    draft.isStrict = file.isStrict
    draft.encoding = file.encoding
    draft.language = file.main.styles.language
    draft.properties = file.properties
    let stated = file.properties.first { $0.name == "pages" }.flatMap { Int($0.value) }
    let pages = WordPages(file.main.document, styles: file.main.styles, stated: stated)
    draft.pageCount = stated ?? pages.count
    let count = file.main.document.text.count
    draft.text.reserveCapacity(count + count / 4)

    var main = WordPartDraft(file.main, number: number(ofPart: file.main.name), view: view)
    main.pages = pages
    let body = main.add(main.bodyParagraphs, to: &self)
    addNotes(file, main: &main)
    for flow in file.main.document.flows.dropFirst()
    where !flow.isBoxed && (flow.story == .header || flow.story == .footer) {
      _ = main.add(flow.paragraphs, to: &self)
    }
    for (header, isShown) in file.headers {
      var part = WordPartDraft(header, number: number(ofPart: header.name), view: view)
      part.storyName = header.name.split(separator: "/").last.map(String.init)
      part.isShown = isShown
      _ = part.add(0..<header.document.paragraphs.count, to: &self)
      finish(&part)
    }
    addComments(file, main: &main)
    finish(&main)
    addScanned(main, body: body)
    addBroken(file)
    addNotices()
  }

  /// Notes in the order of their first reference, footnotes first.
  private mutating func addNotes(_ file: WordFile, main: inout WordPartDraft) {
    for story in [Story.footnote, .endnote] {
      var references: [String: Int] = [:]
      var order: [String] = []
      for mark in file.main.document.notes where mark.story == story {
        if references[mark.id] == nil { order.append(mark.id) }
        references[mark.id] = references[mark.id] ?? mark.paragraph
      }
      for notes in [file.main] + file.notes {
        var part =
          notes.name == file.main.name
          ? main : WordPartDraft(notes, number: number(ofPart: notes.name), view: view)
        let flows = notes.document.flows.enumerated().filter {
          $0.element.story == story && !$0.element.isBoxed && $0.offset > 0
        }
        guard !flows.isEmpty else { continue }
        var byID: [String: Int] = [:]
        for (index, flow) in flows where byID[flow.id] == nil { byID[flow.id] = index }
        let referred = order.compactMap { byID[$0] }
        let known = Set(referred)
        for index in referred + flows.map(\.offset).filter({ !known.contains($0) }) {
          let flow = notes.document.flows[index]
          part.reference = references[flow.id].flatMap { main.block(of: $0) }
          part.isShown = references[flow.id] != nil
          _ = part.add(flow.paragraphs, to: &self)
        }
        if notes.name == file.main.name { main = part } else { finish(&part) }
      }
    }
  }

  private mutating func addComments(_ file: WordFile, main: inout WordPartDraft) {
    for comments in [file.comments, file.main].compactMap({ $0 })
    where !comments.document.comments.isEmpty {
      var part =
        comments.name == file.main.name
        ? main : WordPartDraft(comments, number: number(ofPart: comments.name), view: view)
      var anchors: [String: Int] = [:]
      for mark in file.main.document.anchors where anchors[mark.id] == nil {
        anchors[mark.id] = mark.paragraph
      }
      var byParagraph: [String: String] = [:]
      for comment in comments.document.comments {
        if let id = comment.paragraphID { byParagraph[id] = comment.id }
      }
      for comment in comments.document.comments {
        let first = draft.blocks.count
        _ = part.add(comments.document.flows[comment.flow].paragraphs, to: &self)
        let extended = comment.paragraphID.flatMap { file.extended?.entries[$0] }
        let lines = (first..<draft.blocks.count).map { index in
          draft.spans[draft.blocks[index].spans]
            .filter { $0.flags.isDisjoint(with: excluded) }
            .map { String(decoding: draft.text[$0.text.indices], as: UTF8.self) }.joined()
        }
        draft.comments.append(
          Comment(
            id: comment.id,
            author: comment.author,
            date: comment.date,
            isResolved: extended?.isDone ?? false,
            replyTo: extended?.parent.flatMap { byParagraph[$0] },
            anchor: anchors[comment.id].flatMap { main.blockOrBefore($0) },
            text: lines.joined(separator: "\n")
          )
        )
        note(.comments, part: part.number, block: nil)
      }
      if comments.name == file.main.name { main = part } else { finish(&part) }
    }
  }

  /// A paper of a few words and a picture as wide as its page is a scan.
  private mutating func addScanned(_ main: WordPartDraft, body: Range<Int>) {
    guard main.part.document.regions.contains(where: \.isPageWide) else { return }
    var words = 0
    for block in draft.blocks[body] where block.story == .body {
      for span in draft.spans[block.spans] where span.flags.isDisjoint(with: excluded) {
        var found: [TextRange] = []
        WordBoundary.cut(draft.text, in: span.text, into: &found)
        words += found.count
      }
    }
    guard words < 30 else { return }
    draft.unread.append(
      Unread(kind: .scanned, reason: "not-text", part: main.number, mayContainHeadings: true)
    )
  }

  private mutating func addBroken(_ file: WordFile) {
    for (part, code, mayContainHeadings) in file.broken {
      let number = number(ofPart: part)
      draft.unread.append(
        Unread(kind: .part, reason: code, part: number, mayContainHeadings: mayContainHeadings)
      )
      note(.partUnreadable, part: number, block: nil)
    }
    for (code, part) in file.notices {
      note(code, part: part.map { self.number(ofPart: $0) }, block: nil)
    }
  }

  /// Takes what a part's paragraphs gave besides their blocks.
  private mutating func finish(_ part: inout WordPartDraft) {
    part.addRest(to: &self)
  }

  /// Counts a notice; the first place of each code and part is kept.
  mutating func note(_ code: Notice.Code, part: Int?, block: Int?) {
    if let index = noticeCounts[code]?[part ?? -1] {
      draft.notices[index].count += 1
      if draft.notices[index].block == nil { draft.notices[index].block = block }
    } else {
      noticeCounts[code, default: [:]][part ?? -1] = draft.notices.count
      draft.notices.append(Notice(code, part: part, block: block))
    }
  }

  private mutating func addNotices() {
    draft.notices.sort {
      ($0.code.rawValue, $0.part ?? -1) < ($1.code.rawValue, $1.part ?? -1)
    }
  }

  mutating func number(ofPart name: String) -> Int {
    NameTable.number(of: name, in: &draft.names.parts)
  }

  mutating func number(ofStory name: String) -> Int {
    if let known = storyNumbers[name] { return known }
    draft.names.stories.append(name)
    storyNumbers[name] = draft.names.stories.count - 1
    return draft.names.stories.count - 1
  }

  mutating func number(ofLink target: String) -> Int32 {
    if let known = linkNumbers[target] { return known }
    draft.names.links.append(target)
    let number = Int32(draft.names.links.count - 1)
    linkNumbers[target] = number
    return number
  }

  mutating func addChange(_ change: Change) {
    draft.changes.append(change)
    changeLengths.append(0)
  }

  /// Adds the text of a span to a change, up to 200 scalars.
  mutating func extend(change index: Int, with text: TextRange, in block: Int) {
    if draft.changes[index].block == nil { draft.changes[index].block = block }
    guard changeLengths[index] < 200 else { return }
    let words = String(decoding: draft.text[text.indices], as: UTF8.self)
    let taken = words.unicodeScalars.prefix(200 - changeLengths[index])
    changeLengths[index] += taken.count
    draft.changes[index].text.unicodeScalars.append(contentsOf: taken)
  }
}
