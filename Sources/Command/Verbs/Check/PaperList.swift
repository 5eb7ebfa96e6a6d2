import Reports
import Screening

/// What `--show-papers` prints: one line a file, whether it would be read, and its path.
enum PaperList {
  static func lines(_ items: [PaperSearch.Item]) -> [UInt8] {
    Array(items.map(line).joined().utf8)
  }

  private static func line(_ item: PaperSearch.Item) -> String {
    let (what, path) =
      switch item {
      case .paper(let path): ("read", path.shown)
      case .standardInput(let name): ("read", name)
      case .skipped(let skipped): (skipped.why.rawValue, skipped.path)
      case .unreadable(let unread): (unread.code, unread.path)
      }
    return "\(what)\t\(SafeText.line(path))\n"
  }
}
