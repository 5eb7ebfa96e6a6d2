import FoundationEssentials
import Papers

/// Reads files whole.
enum FileReader {
  /// Why a file could not be read.
  enum Problem: Error {
    /// It holds more bytes than are allowed.
    case tooLarge(Int)
    /// The operating system did not hand it over, or it kept changing.
    case unreadable(message: String, help: String)

    /// The code by which reports know it, what is wrong, and what to do.
    func words(limit: Int) -> (code: String, message: String, help: String) {
      switch self {
      case .tooLarge:
        let error = PaperError.tooLarge("more than \(limit / 1_000_000) MB")
        return (error.code, error.message, error.help)
      case .unreadable(let message, let help): return ("unreadable", message, help)
      }
    }
  }

  /// The bytes of the file at an absolute path; one that changes meanwhile is read again once.
  static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
    for _ in 0..<2 {
      let before = FileStatus.following(path)
      if before?.kind == .other {
        throw .unreadable(message: "it is not a file", help: "send a pipe to standard input")
      }
      if let before, before.kind == .file, before.size > UInt(limit) {
        throw .tooLarge(Int(clamping: before.size))
      }
      let bytes = try bytes(of: path)
      guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
      if FileStatus.following(path) == before { return bytes }
    }
    throw .unreadable(
      message: "it changed while it was read",
      help: "try again when nothing writes to it"
    )
  }

  private static func bytes(of path: String) throws(Problem) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw .unreadable(
        message: "it may not be opened by this user",
        help: "ask for the right to read it"
      )
    } catch {
      throw .unreadable(
        message: "the file could not be opened",
        help: "check that it is there and can be opened in another program"
      )
    }
  }
}
