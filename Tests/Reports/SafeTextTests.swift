import Reports
import Testing

struct `Making text harmless` {
  @Test func `shows what hides by its number`() {
    #expect(SafeText.line("a\u{202E}b\u{1B}[31m\u{E0041}") == "a‹U+202E›b‹U+001B›[31m‹U+E0041›")
  }

  @Test func `makes one space of line breaks and tabs`() {
    #expect(SafeText.line("a\r\nb\tc\nd") == "a b c d")
  }

  @Test func `parts what logs obey`() {
    #expect(SafeText.line("::error::x") == ":\u{2060}:error:\u{2060}:x")
    #expect(SafeText.line("##vso[ ###") == "#\u{2060}#vso[ #\u{2060}#\u{2060}#")
  }

  @Test(arguments: ["plain text, 1: 2 # 3", "é, 中文, 👩‍👩‍👧", ""])
  func `leaves other text alone`(text: String) {
    #expect(SafeText.line(text) == text)
  }
}
