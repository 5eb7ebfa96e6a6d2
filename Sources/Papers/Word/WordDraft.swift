import SourceText

/// Brings a Word file together as one draft, the way a view shows it.
struct WordDraft {
  var draft: Draft
  let view: PaperView
  let excluded: SpanFlags
  private let limits: Limits
  private let budget: Budget
  /// The Word files that stood in the body, whose notes and comments are still to come.
  var chunks: [(file: WordFile, main: WordPartDraft)] = []
  private var storyNumbers: [String: Int] = [:]
  private var linkNumbers: [String: Int32] = [:]
  private var noticeCounts: [Notice.Code: [Int: Int]] = [:]
  /// How many scalars of each change's text are known.
  private var changeLengths: [Int] = []

  /// The draft of `file` in `view`.
  static func make(
    _ file: WordFile,
    format: Format,
    view: PaperView,
    limits: Limits,
    budget: Budget
  ) throws(PaperError) -> Draft {
    var maker = WordDraft(format: format, view: view, limits: limits, budget: budget)
    try maker.addFile(file)
    return maker.draft
  }

  private init(format: Format, view: PaperView, limits: Limits, budget: Budget) {
    draft = Draft(format: format)
    self.view = view
    self.limits = limits
    self.budget = budget
    excluded = SpanFlags.excluded(from: view)
  }

  private mutating func addFile(_ file: WordFile) throws(PaperError) {
    draft.isStrict = file.isStrict
    draft.encoding = file.encoding
    draft.language = file.main.styles.language
    draft.properties = file.properties
    let stated = file.properties.first { $0.name == "pages" }.flatMap { Int($0.value) }
    let pages = WordPages(file.main.document, styles: file.main.styles, stated: stated)
    draft.pageCount = stated ?? pages.count
    let count = file.main.document.text.count
    draft.text.reserveCapacity(count + count / 4)

    let main = WordPartDraft(file.main, number: number(ofPart: file.main.name), view: view)
    var files = [(file: file, main: main)]
    files[0].main.pages = pages
    let body = try files[0].main.add(main.bodyParagraphs, to: &self)
    files += chunks
    chunks = []
    try addBeside(&files)
    addScanned(files[0].main, body: body)
    for (file, _) in files { addBroken(file) }
    addNotices()
  }

  /// What stands beside the body, of the file and of the files in it.
  private mutating func addBeside(
    _ files: inout [(file: WordFile, main: WordPartDraft)]
  ) throws(PaperError) {
    for story in [Story.footnote, .endnote] {
      for index in files.indices {
        try addNotes(story, of: files[index].file, main: &files[index].main)
      }
    }
    for index in files.indices { try addHeaders(of: files[index].file, main: &files[index].main) }
    for index in files.indices { try addComments(files[index].file, main: &files[index].main) }
    for index in files.indices { finish(&files[index].main) }
    // Notes may hold files too.
    guard !chunks.isEmpty else { return }
    var others = chunks
    chunks = []
    try addBeside(&others)
    for (file, _) in others { addBroken(file) }
  }

  private mutating func addHeaders(
    of file: WordFile,
    main: inout WordPartDraft
  ) throws(PaperError) {
    for flow in file.main.document.flows.dropFirst()
    where !flow.isBoxed && (flow.story == .header || flow.story == .footer) {
      _ = try main.add(flow.paragraphs, to: &self)
    }
    for (header, isShown) in file.headers {
      var part = WordPartDraft(header, number: number(ofPart: header.name), view: view)
      let name = header.name.split(separator: "/").last.map(String.init) ?? ""
      part.storyName = file.prefix + name
      part.isShown = isShown
      _ = try part.add(0..<header.document.paragraphs.count, to: &self)
      finish(&part)
    }
  }

  /// Notes in the order of their first reference; one that nothing in the view refers to is not
  /// shown.
  private mutating func addNotes(
    _ story: Story,
    of file: WordFile,
    main: inout WordPartDraft
  ) throws(PaperError) {
    let references = NoteReferences(file.main.document, story, excluded: excluded)
    for notes in [file.main] + file.notes {
      let flows = notes.document.flows.enumerated().filter {
        $0.element.story == story && !$0.element.isBoxed && $0.offset > 0
      }
      guard !flows.isEmpty else { continue }
      var part =
        notes.name == file.main.name
        ? main : WordPartDraft(notes, number: number(ofPart: notes.name), view: view)
      part.prefix = file.prefix
      part.outerFlags = main.outerFlags
      var byID: [String: Int] = [:]
      for (index, flow) in flows where byID[flow.id] == nil { byID[flow.id] = index }
      let referred = references.order.compactMap { byID[$0] }
      let known = Set(referred)
      for index in referred + flows.map(\.offset).filter({ !known.contains($0) }) {
        let flow = notes.document.flows[index]
        part.reference = references.paragraphs[flow.id].flatMap { main.block(of: $0) }
        part.isShown = references.shown.contains(flow.id)
        _ = try part.add(flow.paragraphs, to: &self)
      }
      if notes.name == file.main.name { main = part } else { finish(&part) }
    }
  }

  private mutating func addComments(
    _ file: WordFile,
    main: inout WordPartDraft
  ) throws(PaperError) {
    for comments in [file.comments, file.main].compactMap({ $0 })
    where !comments.document.comments.isEmpty {
      var part =
        comments.name == file.main.name
        ? main : WordPartDraft(comments, number: number(ofPart: comments.name), view: view)
      part.prefix = file.prefix
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
        _ = try part.add(comments.document.flows[comment.flow].paragraphs, to: &self)
        let extended = comment.paragraphID.flatMap { file.extended?.entries[$0] }
        let lines = (first..<draft.blocks.count).map { index in
          draft.spans[draft.blocks[index].spans]
            .filter { $0.flags.isDisjoint(with: excluded) }
            .map { String(decoding: draft.text[$0.text.indices], as: UTF8.self) }.joined()
        }
        draft.comments.append(
          Comment(
            id: file.prefix + comment.id,
            author: comment.author,
            date: comment.date,
            isResolved: extended?.isDone ?? false,
            replyTo: extended?.parent.flatMap { byParagraph[$0] }.map { file.prefix + $0 },
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

  /// Whether the draft still keeps to the limits, and the time is not up.
  func check(at step: Int) throws(PaperError) {
    if draft.text.count > limits.textSize { throw .tooLarge(StoryReader.tooMuchText) }
    try budget.check(at: step)
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
