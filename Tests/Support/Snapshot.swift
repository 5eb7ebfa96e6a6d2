import Foundation
public import Testing

/// Compares text with the accepted one in the folder `Snapshots` beside the test; with `RECORD` in
/// the environment it is accepted as it is.
public func expectSnapshot(
  _ text: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let accepted = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(text == accepted, "differs from \(name)", sourceLocation: sourceLocation)
}
