import Glibc

/// The calls to the operating system that the standard streams need.
enum Descriptor: Int32 {
  case input = 0
  case output = 1
  case errors = 2

  /// Writes all of `bytes`; says whether they went out.
  func write(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(rawValue, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }

  /// Reads to the end, or until there are more than `limit` bytes; nil if it cannot be read.
  func readAll(limit: Int) -> [UInt8]? {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while all.count <= limit {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(rawValue, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      all.append(contentsOf: chunk[..<count])
    }
    return all
  }

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// How many columns the terminal has; nil if it is none.
  var width: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Lets a closed pipe end the command, whatever the caller's habit is.
  static func endOnClosedPipe() {
    _ = signal(SIGPIPE, SIG_DFL)
  }
}
