/// A fact about the reading: something odd, kept or passed over (`papers.md`, section 18).
package struct Notice: Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case badCharacters = "bad-characters"
    case brokenReference = "broken-reference"
    case checkboxDiffers = "checkbox-differs"
    case chunkUnread = "chunk-unread"
    case comments, embedded
    case encodingGuessed = "encoding-guessed"
    case externalContent = "external-content"
    case faintText = "faint-text"
    case fieldUnclosed = "field-unclosed"
    case hiddenText = "hidden-text"
    case macros
    case oddName = "odd-name"
    case partMissing = "part-missing"
    case partUnreadable = "part-unreadable"
    case picture
    case placeholderLeft = "placeholder-left"
    case rawHTML = "raw-html"
    case signed
    case spacesDropped = "spaces-dropped"
    case struckText = "struck-text"
    case subDocument = "sub-document"
    case trackedChanges = "tracked-changes"
    case trackingOn = "tracking-on"
    case trailingBytes = "trailing-bytes"
    case unknownSymbol = "unknown-symbol"
    case unknownVocabulary = "unknown-vocabulary"
    case watermark
  }

  package var code: Code
  /// In `NameTable.parts`.
  package var part: Int?
  /// The first block it concerns.
  package var block: Int?
  package var count: Int

  package init(_ code: Code, part: Int? = nil, block: Int? = nil, count: Int = 1) {
    self.code = code
    self.part = part
    self.block = block
    self.count = count
  }
}

extension Notice.Code {
  /// Whether a person should know before the paper goes out.
  package var isWarning: Bool {
    switch self {
    case .badCharacters, .brokenReference, .checkboxDiffers, .chunkUnread, .externalContent,
      .faintText, .fieldUnclosed, .hiddenText, .macros, .partUnreadable, .placeholderLeft,
      .struckText, .subDocument, .trackedChanges, .watermark:
      true
    case .comments, .embedded, .encodingGuessed, .oddName, .partMissing, .picture, .rawHTML,
      .signed, .spacesDropped, .trackingOn, .trailingBytes, .unknownSymbol, .unknownVocabulary:
      false
    }
  }

  /// One sentence without a full stop.
  package var message: String {
    switch self {
    case .badCharacters: "some bytes are no characters and are shown as \u{FFFD}"
    case .brokenReference: "a cross-reference is broken and shows an error"
    case .checkboxDiffers: "a tick box shows another state than it holds"
    case .chunkUnread: "a document inside the paper could not be read"
    case .comments: "the paper holds comments"
    case .embedded: "the paper holds an embedded file, which was not opened"
    case .encodingGuessed: "the file does not say how its characters are written; it was guessed"
    case .externalContent: "the paper refers to content outside itself, which was not fetched"
    case .faintText: "some text is too small or too light to be seen"
    case .fieldUnclosed: "a field is never closed; its text is kept"
    case .hiddenText: "some text is hidden"
    case .macros: "the paper holds macros, which were not opened"
    case .oddName: "a member of the file has an unusual name and was passed over"
    case .partMissing: "the file refers to a part of itself that is missing"
    case .partUnreadable: "a part of the paper could not be read"
    case .picture: "the paper holds pictures"
    case .placeholderLeft: "a prompt of the template was left unanswered"
    case .rawHTML: "HTML tags were left out; their text is kept"
    case .signed: "the paper carries a digital signature"
    case .spacesDropped: "spaces were lost between words, as Word loses them"
    case .struckText: "some text is struck through"
    case .subDocument: "a part of the paper lies in another file"
    case .trackedChanges: "the paper holds tracked changes"
    case .trackingOn: "changes to the paper are being tracked"
    case .trailingBytes: "the file goes on after its end"
    case .unknownSymbol: "a symbol of an unknown font could not be read"
    case .unknownVocabulary: "the kind of XML is not known; its text was read all the same"
    case .watermark: "the pages carry a watermark"
    }
  }
}
