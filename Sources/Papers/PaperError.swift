/// Why a paper could not be read (`papers.md`, section 19).
public enum PaperError: Error, Hashable, Sendable {
  case empty, lockFile, passwordProtected, rightsProtected, oldWord, rtf, pdf, spreadsheet
  case presentation, noDocument, unknownFormat, notText
  case damaged(String)
  case ambiguous(String)
  case notWellFormed(part: String, line: Int, column: Int, offset: Int)
  case doctype(part: String)
  case encoding(name: String, part: String)
  case tooLarge(String)
  case tooDeep(part: String)
  case tooComplex(String, part: String?)
  case tooSlow(seconds: Int)
  case copyNotSafe(String)
}

extension PaperError {
  /// The stable code of the refusal.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .lockFile: "lock-file"
    case .passwordProtected: "password-protected"
    case .rightsProtected: "rights-protected"
    case .oldWord: "old-word"
    case .rtf: "rtf"
    case .pdf: "pdf"
    case .spreadsheet: "spreadsheet"
    case .presentation: "presentation"
    case .noDocument: "no-document"
    case .unknownFormat: "unknown-format"
    case .notText: "not-text"
    case .damaged: "damaged"
    case .ambiguous: "ambiguous"
    case .notWellFormed: "not-well-formed"
    case .doctype: "doctype"
    case .encoding: "encoding"
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .tooComplex: "too-complex"
    case .tooSlow: "too-slow"
    case .copyNotSafe: "copy-not-safe"
    }
  }

  /// What is wrong, in one line.
  public var message: String {
    switch self {
    case .empty: "the file is empty"
    case .lockFile: "it is a file that Word keeps while a paper is open, not the paper"
    case .passwordProtected: "it is protected with a password"
    case .rightsProtected: "it is protected by a rights or sensitivity label"
    case .oldWord: "it is an old Word file (.doc)"
    case .rtf: "it is a rich text file (.rtf)"
    case .pdf: "it is a PDF"
    case .spreadsheet: "it is a spreadsheet"
    case .presentation: "it is a presentation"
    case .noDocument: "it holds no document"
    case .unknownFormat: "it is not a kind of file that can be read here"
    case .notText: "it holds bytes that are not text"
    case .damaged(let detail): "the file is damaged (\(detail))"
    case .ambiguous(let detail): "it could be read in two ways (\(detail))"
    case .notWellFormed(let part, let line, let column, _):
      "its XML breaks off or is wrong in \(part) at line \(line), column \(column)"
    case .doctype(let part):
      "\(part) carries a document type definition, which can hide text and ask for other files"
    case .encoding(let name, _):
      "its characters are declared as \"\(name)\", which is not known here"
    case .tooLarge(let detail): "it is larger than can be read safely (\(detail))"
    case .tooDeep: "its parts are nested too deep (more than 256 levels)"
    case .tooComplex(let detail, _): "it is built in a way that no program writes (\(detail))"
    case .tooSlow(let seconds): "it was not read within \(seconds) seconds"
    case .copyNotSafe(let detail):
      "no commented copy could be made that leaves the paper as it was (\(detail))"
    }
  }

  /// What to do about it, in one line.
  public var help: String {
    switch self {
    case .empty: "check that it was saved, and try again"
    case .lockFile: "choose the file of the same name without \"~$\""
    case .passwordProtected: "save a copy without the password and try again"
    case .rightsProtected: "ask its owner for a copy without the protection"
    case .oldWord, .rtf: "open it in Word and save it as a Word document (.docx)"
    case .pdf: "ask the author for the Word file it was made from"
    case .spreadsheet, .presentation: "put what the board needs to read into a Word document"
    case .noDocument: "choose the paper itself"
    case .unknownFormat: "use Word (.docx), OpenDocument (.odt), XML, plain text or Markdown"
    case .notText: "open it in the program that made it and save it as Word or text"
    case .damaged, .ambiguous: "open it in Word, save a new copy, and try again"
    case .notWellFormed: "open it in the program that made it and save a new copy"
    case .doctype: "save it without one"
    case .encoding: "save it as UTF-8"
    case .tooLarge: "remove pictures and attachments, or split it"
    case .tooDeep, .tooComplex: "open it in Word and save a new copy"
    case .tooSlow: "split it, or raise --max-seconds"
    case .copyNotSafe: "use the review page"
    }
  }

  /// The part of the file that is at fault, where one is.
  public var part: String? {
    switch self {
    case .notWellFormed(let part, _, _, _), .doctype(let part), .encoding(_, let part),
      .tooDeep(let part):
      part
    case .tooComplex(_, let part): part
    case .empty, .lockFile, .passwordProtected, .rightsProtected, .oldWord, .rtf, .pdf,
      .spreadsheet, .presentation, .noDocument, .unknownFormat, .notText, .damaged, .ambiguous,
      .tooLarge, .tooSlow, .copyNotSafe:
      nil
    }
  }

  /// The byte of the part at which it was noticed, where one is known.
  public var offset: Int? {
    if case .notWellFormed(_, _, _, let offset) = self { offset } else { nil }
  }
}
