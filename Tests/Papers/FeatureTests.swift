import Foundation
import TestSupport
import Testing

@Suite struct `What a paper can hold` {
  @Test(arguments: Self.cases) func `is read as its case says`(_ name: String) throws {
    let url = Snapshots.folder(for: #filePath).appendingPathComponent("Features/\(name)")
    expectSnapshot(try FeatureCase(at: url).answered(), named: "Features/\(name)")
  }

  @Test func `has a case`() { #expect(Self.cases.count > 60) }

  /// The folder and name of each case.
  private static let cases = FeatureCase.all(for: #filePath).map {
    $0.pathComponents.suffix(2).joined(separator: "/")
  }
}
