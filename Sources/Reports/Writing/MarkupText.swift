/// Makes text from outside harmless inside mark-up (`reviews.md`, section 7).
enum MarkupText {
  /// For HTML: visible form, and nothing that could be mark-up.
  static func html(_ text: String) -> String {
    var made = ""
    for scalar in SafeText.visible(text).unicodeScalars {
      if let escape = escape(scalar) { made += escape } else { made.unicodeScalars.append(scalar) }
    }
    return made
  }

  /// For XML that may end in a log; lines and tabs are kept only in the text of an element.
  static func xml(_ text: String, keepsLines: Bool = false) -> String {
    guard keepsLines else { return guarded(SafeText.visible(text)) }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { guarded(SafeText.visible(String($0))) }
          .joined(separator: "\t")
      }
      .joined(separator: "\n")
  }

  /// An attribute of XML, as it follows the name of its element.
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(xml(value))\""
  }

  private static func guarded(_ text: String) -> String {
    var made = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#" where last == "#": made += "&#35;"
      case ":" where last == ":": made += "&#58;"
      default:
        if let escape = escape(scalar) {
          made += escape
        } else {
          made.unicodeScalars.append(scalar)
        }
      }
      last = scalar
    }
    return made
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }
}
