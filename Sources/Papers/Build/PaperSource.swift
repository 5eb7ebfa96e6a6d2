/// The bytes that a paper was read from, and their name.
package struct PaperSource: Sendable {
  /// The last part of the file's path.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
