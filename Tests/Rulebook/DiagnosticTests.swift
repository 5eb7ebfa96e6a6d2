import Foundation
import Rulebook
import SourceText
import TestSupport
import Testing

@Suite struct `Mistakes in rule files` {
  /// Rule and waiver files with mistakes; their messages stand beside them.
  static let names = [
    "characters.rules", "clauses.rules", "clauses.waivers", "names.rules", "nested.rules",
    "numbers.rules", "phrases.rules", "places.rules", "recovery.rules", "warnings.rules",
    "warnings.waivers", "words.rules",
  ]

  @Test(arguments: names) func `are all shown, where they are, with help`(_ name: String) throws {
    let file = try source(name)
    let shown = DiagnosticText([file], width: 100)
    let reading = PackReader.analyse([file], isFolder: false)
    let text = reading.diagnostics.map { shown.text(of: $0) }.joined(separator: "\n")
    expectSnapshot(text, named: name + ".txt")
  }

  @Test func `have a file that shows each code`() throws {
    var found: Set<String> = []
    for name in Self.names {
      let reading = PackReader.analyse([try source(name)], isFolder: false)
      found.formUnion(reading.diagnostics.map(\.code))
    }
    // These two have tests of their own below.
    #expect(Set(Self.codes).subtracting(found) == ["E008", "E035"])
    #expect(found.subtracting(Self.codes).isEmpty)
  }

  static let codes =
    ["E001", "E002", "E003", "E004", "E005", "E006", "E008"]
    + (10...24).map { "E0\($0)" }
    + ["E030", "E031", "E033", "E034", "E035"]
    + (40...51).map { "E0\($0)" }
    + ["E053", "E054"] + (56...65).map { "E0\($0)" }
    + ["E070", "E072", "E090", "W101", "W102", "W103", "W110", "W120", "W121", "W122", "W123"]
    + (130...136).map { "W\($0)" } + ["W160", "W172"]

  @Test func `are at the first byte that is no UTF-8`() throws {
    let file = SourceFile(name: "a.rules", bytes: Array("rule A \"".utf8) + [0xE9, 0x22])
    let reading = PackReader.analyse([file], isFolder: false)
    #expect(reading.rulebook == nil)
    #expect(reading.diagnostics.map(\.code) == ["E008"])
    #expect(reading.diagnostics.first?.place.range.lower == 8)
  }

  @Test func `name the folder that has no pack`() {
    let file = SourceFile(name: "a.rules", text: "rule A \"A\" expect the paper mentions \"a\"")
    #expect(PackReader.analyse([file], isFolder: true).diagnostics.map(\.code) == ["E035"])
    #expect(PackReader.analyse([file], isFolder: false).rulebook != nil)
  }

  @Test func `say when a file is too large`() {
    let file = SourceFile(name: "a.rules", bytes: [UInt8](repeating: 0x20, count: 1 << 20 + 1))
    #expect(PackReader.analyse([file], isFolder: false).diagnostics.map(\.code) == ["E090"])
  }

  @Test func `do not hide the names of a file that was not read`() {
    let damaged = SourceFile(name: "a.rules", bytes: [0xFF])
    let user = SourceFile(name: "b.rules", text: "rule A \"A\" expect the paper mentions a-term")
    #expect(
      PackReader.analyse([damaged, user], isFolder: true).diagnostics.map(\.code) == ["E008"]
    )
  }

  @Test func `are counted without the byte order mark`() {
    let file = SourceFile(name: "a.rules", text: "\u{FEFF}rul A \"A\"")
    let reading = PackReader.analyse([file], isFolder: false)
    let table = LineTable(file.bytes)
    #expect(
      reading.diagnostics.map { table.position(of: $0.place.range.lower, in: file.bytes) }
        == [Position(line: 1, column: 1)]
    )
  }

  private func source(_ name: String) throws -> SourceFile {
    let url = Snapshots.folder(for: #filePath).appendingPathComponent(name)
    return SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
  }
}
