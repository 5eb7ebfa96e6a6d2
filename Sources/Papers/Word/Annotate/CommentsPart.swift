/// The comments themselves, in a part that is new or was there.
enum CommentsPart {
  /// A comment with its number.
  struct Comment {
    let id: Int
    let paragraphs: [String]
  }

  /// A part of its own.
  static func new(_ comments: [Comment], isStrict: Bool) -> [UInt8] {
    let namespace = WordPrefix.namespace(isStrict: isStrict)
    let root = "<w:comments xmlns:w=\"\(namespace)\">"
    let word = WordPrefix(in: Array(root.utf8), root: 0..<root.utf8.count, isStrict: isStrict)
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(root)".utf8)
      + elements(comments, word) + Array("</w:comments>".utf8)
  }

  /// The elements of comments, to be put into a part.
  static func elements(_ comments: [Comment], _ word: WordPrefix) -> [UInt8] {
    comments.flatMap { comment in
      word.element(
        "comment",
        " w:id=\"\(comment.id)\" w:author=\"DueRegard\" w:initials=\"DR\"",
        comment.paragraphs.flatMap {
          Array(
            "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(harmless($0)))</w:t></w:r></w:p>".utf8
          )
        }
      )
    }
  }

  /// A text of one line with nothing in it that XML forbids.
  static func harmless(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: made.append(" ")
      case 0..<0x20, 0xFFFE, 0xFFFF: made.append("\u{FFFD}")
      default: made.append(scalar)
      }
    }
    return String(made)
  }

  private static func escaped(_ text: String) -> String {
    var made = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": made += "&amp;"
      case "<": made += "&lt;"
      case ">": made += "&gt;"
      default: made.unicodeScalars.append(scalar)
      }
    }
    return made
  }
}
