import Reports
import Testing
import TestSupport

struct `Writing JSON` {
  @Test func `gives the first levels a line each and the rest none`() {
    var json = JSONWriter(indentedLevels: 2)
    json.object { json in
      json.member("a", 1)
      json.members("b", [1, 2]) { json, number in
        json.member("n", number)
        json.member("none", nil as String?)
      }
      json.member("c", [])
    }
    let text = """
      {
        "a": 1,
        "b": [
          {"n":1,"none":null},
          {"n":2,"none":null}
        ],
        "c": []
      }

      """
    #expect(String(decoding: json.takeLine(), as: UTF8.self) == text)
  }

  @Test func `escapes what logs and pages obey`() {
    var json = JSONWriter()
    json.value("a\"\\<b##[x\u{202E}\u{200D}\n\u{E0001}é")
    let text = #""a\"\\\u003Cb#\u0023[x\u202E"# + "\u{200D}" + #"\u000A\uDB40\uDC01é""#
    #expect(String(decoding: json.take(), as: UTF8.self) == text)
  }

  @Test(arguments: ["", "###::", "‹x›", "\u{0}\u{1F}\u{7F}\u{85}\u{FFFE}", "👩‍👩‍👧 \u{FEFF}"])
  func `loses nothing of a text`(text: String) {
    var json = JSONWriter(indentedLevels: 0)
    json.array([text, text]) { $0.value($1) }
    #expect(JSONReader.read(json.take()) == .array([.string(text), .string(text)]))
  }

  @Test func `loses nothing of any text`() {
    for seed in Draws.seeds(200) {
      var random = Seeded(seed)
      let scalars = (0..<40).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var json = JSONWriter()
      json.object { $0.member(text, text) }
      let member = JSONValue.Member(key: text, value: .string(text))
      #expect(JSONReader.read(json.take()) == .object([member]), "seed \(seed)")
    }
  }
}

struct `Reading JSON` {
  @Test(arguments: [
    "", "nul", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1.", "\"\\x\"", "\"\\uD800\"",
    "[1] 2", "\"a\nb\"", "-", "{1:2}",
  ])
  func `refuses what is none`(text: String) {
    #expect(JSONReader.read(Array(text.utf8)) == nil)
  }

  @Test func `refuses bytes that are no text and nesting without end`() {
    #expect(JSONReader.read([0x22, 0xFF, 0x22]) == nil)
    #expect(JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == nil)
  }

  @Test func `keeps numbers as they were written`() {
    #expect(JSONReader.read(Array(" -1.50e+3 ".utf8)) == .number("-1.50e+3"))
  }
}
