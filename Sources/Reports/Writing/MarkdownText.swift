/// Makes text from outside harmless in Markdown (`reviews.md`, section 7).
enum MarkdownText {
  /// A code span whose fence is longer than any run of backticks in it; nothing for nothing.
  static func code(_ text: String, inTable: Bool = false) -> String {
    let safe = SafeText.line(text)
    guard !safe.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longestRun(in: safe) + 1)
    let content = inTable ? withoutBars(safe) : safe
    // A space at both ends goes away again, and lets a backtick or space stand there.
    let needsSpace = ["`", " "].contains { content.hasPrefix($0) || content.hasSuffix($0) }
    let space = needsSpace ? " " : ""
    return fence + space + content + space + fence
  }

  /// Prose, in which nothing is a mark.
  static func prose(_ text: String) -> String {
    let safe = escaped(SafeText.line(text), "\\`*_[]<>#|~&!+-")
    // A number and a stop at the start of a line would begin a list.
    let digits = safe.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let stop = safe[digits.endIndex...].first, stop == "." || stop == ")"
    else { return safe }
    return digits + "\\" + safe[digits.endIndex...]
  }

  /// An address on the web that stands alone; nil for all that could be more than that.
  static func link(_ text: String) -> String? {
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.utf8.allSatisfy { byte in
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
      }
    return isAddress && SafeText.line(text) == text ? "<\(text)>" : nil
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Bars that end no cell; one after a backslash would, were nothing between them.
  private static func withoutBars(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "|" {
        if made.last == "\\" { made.append("\u{2060}") }
        made.append("\\")
      }
      made.append(scalar)
    }
    return String(made)
  }

  private static func escaped(_ text: String, _ marks: String) -> String {
    let marks = Set(marks.unicodeScalars)
    var made = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if marks.contains(scalar) { made.append("\\") }
      made.append(scalar)
    }
    return String(made)
  }
}
