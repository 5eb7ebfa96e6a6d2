/// A file's bytes with the name people see it by.
public struct SourceFile: Hashable, Sendable {
  /// The name shown in messages, as the user gave it.
  public let name: String
  /// The bytes as they stand in the file.
  public let bytes: [UInt8]

  /// Makes a source of `bytes` that messages call `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a source of a text that messages call `name`.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
