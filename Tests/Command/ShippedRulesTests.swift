import DueRegard
import Foundation
import TestSupport
import Testing

struct `Shipping packs` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules")

  @Test func `takes every rule file into the program`() throws {
    var missing: [String] = []
    for pack in try names(in: Self.folder) {
      let shipped = ShippedRules.pack(named: pack)?.files ?? []
      for name in try names(in: Self.folder.appending(path: pack)) where name.hasSuffix(".rules") {
        let file = Self.folder.appending(path: pack).appending(path: name)
        let bytes = [UInt8](try Data(contentsOf: file))
        if shipped.first(where: { $0.name == name })?.bytes != bytes {
          missing.append("\(pack)/\(name)")
        }
      }
    }
    #expect(missing.isEmpty, "Sources/CRules/rules.c needs an #embed and a FILE line for each")
  }

  @Test func `reads every pack without an error`() {
    for pack in ShippedRules.packs {
      let reading = PackReader.read(pack.files, isFolder: true)
      #expect(reading.rulebook?.pack?.name.text == pack.name)
      #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
    }
  }

  @Test func `ships no example that fails`() {
    for pack in ShippedRules.packs {
      let rulebook = PackReader.read(pack.files, isFolder: true).rulebook
      #expect(rulebook.map { ExampleRun($0).failures.map(\.definition) } == [])
    }
  }

  @Test func `ships the standard pack`() {
    #expect(ShippedRules.pack(named: ShippedRules.standard) != nil)
  }

  @Test func `lists no rule among the checks that are none`() throws {
    let file = Self.folder.appending(path: "NOT-CHECKED.md")
    let listed = try String(contentsOf: file, encoding: .utf8)
      .matches(of: /(?m)^\| `([a-z0-9-]+)` \|/).map { String($0.1) }
    let rules = Set(
      ShippedRules.packs.compactMap { PackReader.read($0.files, isFolder: true).rulebook }
        .flatMap { $0.rules.map(\.name.text) }
    )
    #expect(!listed.isEmpty)
    #expect(listed.filter(rules.contains) == [])
    #expect(Set(listed).count == listed.count)
  }

  @Test(arguments: ShippedRules.packs.map(\.name))
  func `finds each by its name`(_ name: String) throws {
    let home = try TemporaryFolder()
    let answer = try Program(in: home).run("rules", "list", "--pack", name)
    #expect(answer.code == 0)
    #expect(answer.output.hasPrefix("\(name) "))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
  }
}
