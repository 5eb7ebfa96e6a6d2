import Foundation
import TestSupport
import Testing

@Suite struct `What fuzzing began with and found` {
  @Test(arguments: Fuzzed.allCases) func `is read soundly`(_ target: Fuzzed) throws {
    var count = 0
    for folder in ["Seeds", "Found"] {
      for file in try files(in: "\(folder)/\(target.rawValue)") {
        let input = try [UInt8](Data(contentsOf: file))
        #expect(target.faults(in: input) == [], "\(file.path)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  private func files(in folder: String) throws -> [URL] {
    let tests = Snapshots.folder(for: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(
      at: tests.appendingPathComponent("Fuzz/\(folder)"),
      includingPropertiesForKeys: nil,
      options: .skipsHiddenFiles
    )
  }
}
