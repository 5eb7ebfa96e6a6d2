import SourceText
import Testing

struct `Places in a text` {
  @Test func `counts lines and columns in scalars`() {
    let bytes = Array("one\r\ntŵo\rthree\n".utf8)
    let lines = LineTable(bytes)
    #expect(lines.count == 4)
    #expect(lines.position(of: 0, in: bytes) == Position(line: 1, column: 1))
    #expect(lines.position(of: 8, in: bytes) == Position(line: 2, column: 3))
    #expect(lines.position(of: 10, in: bytes) == Position(line: 3, column: 1))
    #expect(lines.line(at: bytes.count) == 4)
  }

  @Test(
    arguments: [
      ("statment", ["statement", "states"], "statement"), ("majro", ["major", "minor"], "major"),
      ("important", ["critical", "major", "minor", "advice"], nil), ("ab", ["ba", "aa"], "aa"),
      ("EVRY", ["every", "each"], "every"), ("x", ["yz"], nil),
    ] as [(String, [String], String?)]
  )
  func `finds the name that was meant`(word: String, names: [String], expected: String?) {
    #expect(NearestName.nearest(to: word, among: names) == expected)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `digests the published messages`(message: String, expected: String) {
    #expect(Digest(Array(message.utf8)).hexadecimal == expected)
  }

  @Test func `digests messages of every length round a block`() {
    // FIPS 180-4 pads at 56 of 64 bytes; a digest must change with each byte there.
    let digests = (50...70).map { Digest([UInt8](repeating: 0x61, count: $0)) }
    #expect(Set(digests).count == digests.count)
  }

  @Test func `shows text as evidence does`() {
    let bytes = Array(" a\u{AD}b \n\t c\u{200B} ".utf8)
    #expect(Whitespace.shown(bytes, TextRange(0, bytes.count)) == "ab c")
  }
}
