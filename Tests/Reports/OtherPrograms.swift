import Foundation
import TestSupport

/// Programs that some machines have.
enum OtherPrograms {
  static let hasPythonDocx = (try? run("python3", ["-c", "import docx"]))?.code == 0
  static let hasLibreOffice = (try? run("soffice", ["--version"]))?.code == 0

  /// Runs a program of the search path and waits for its end.
  static func run(
    _ name: String,
    _ arguments: [String]
  ) throws -> (code: Int32, output: String, errors: String) {
    let scratch = try TemporaryFolder()
    try scratch.write("output", [])
    try scratch.write("errors", [])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try scratch.read("output"), try scratch.read("errors")
    )
  }
}
