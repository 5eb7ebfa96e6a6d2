public import Foundation

/// Runs the built program as a child process.
public struct Program: Sendable {
  /// How a run ended, and what it printed.
  public struct Answer: Sendable {
    public let code: Int32
    public let output: String
    public let errors: String

    /// The first line of standard error.
    public var firstError: String {
      errors.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }

    /// The last line of standard output.
    public var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  }

  private let home: TemporaryFolder
  private let folder: URL

  /// The program in a folder, which stays as long as this does, or in one below.
  public init(in home: TemporaryFolder, below path: String = "") {
    self.home = home
    folder = home.url.appending(path: path)
  }

  /// Runs it with the arguments, and waits for its end.
  public func run(
    _ arguments: String...,
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Answer {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs it with the arguments, and waits for its end.
  public func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Answer {
    // Files take any amount; two pipes could each wait for the other to be read.
    let scratch = try TemporaryFolder()
    try scratch.write("input", input)
    try scratch.write("output", [])
    try scratch.write("errors", [])
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus,
      output: try scratch.read("output"),
      errors: try scratch.read("errors")
    )
  }

  /// The program, which stands beside the tests.
  public static var executable: URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "dueregard")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/debug/dueregard")
  }
}

/// A folder that goes away with its last user.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "dueregard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders it stands in.
  public func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  /// Writes a file of text.
  public func write(_ path: String, _ text: String) throws {
    try write(path, Array(text.utf8))
  }

  /// The text of a file.
  public func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }
}
