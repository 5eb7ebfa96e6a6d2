public import Foundation
public import Testing

/// Compares a text with the accepted one in the folder `Snapshots` of the caller's test target; with
/// `RECORD` set it writes it there instead.
public func expectSnapshot(
  _ text: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectSnapshot(Array(text.utf8), named: name, filePath: filePath, sourceLocation: sourceLocation)
}

/// Compares bytes with the accepted ones.
public func expectSnapshot(
  _ bytes: [UInt8],
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = Snapshots.folder(for: filePath).appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  guard let accepted = try? Data(contentsOf: file) else {
    Issue.record("there is no snapshot \(name); RECORD=1 writes it", sourceLocation: sourceLocation)
    return
  }
  #expect(
    String(decoding: bytes, as: UTF8.self) == String(decoding: accepted, as: UTF8.self),
    "\(name) differs; RECORD=1 accepts what is there now",
    sourceLocation: sourceLocation
  )
}

/// Where the snapshots of a test target are.
public enum Snapshots {
  /// The folder `Tests/<Target>/Snapshots` for a file somewhere in `Tests/<Target>`.
  public static func folder(for filePath: String) -> URL {
    var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests",
      folder.pathComponents.count > 1
    {
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("Snapshots")
  }
}
