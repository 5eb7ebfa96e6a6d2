import DueRegard

/// Reads and screens with the shipped pack, as `dueregard check` does.
struct Reviewing {
  func check(_ bytes: [UInt8], name: String) {
    _ = try? PaperReader.read(bytes, name: name)
  }
}
