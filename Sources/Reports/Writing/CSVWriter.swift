/// Writes rows of CSV (RFC 4180) that no spreadsheet takes for formulas (`reviews.md`, section 18).
struct CSVWriter: Sendable {
  /// Without byte-order mark, guards and visible form, for machines.
  let isRaw: Bool

  /// What stands before the first row.
  var start: [UInt8] { isRaw ? [] : [0xEF, 0xBB, 0xBF] }

  func row(_ fields: [String]) -> [UInt8] {
    Array((fields.map(field).joined(separator: ",") + "\r\n").utf8)
  }

  private func field(_ text: String) -> String {
    if isRaw { return Self.quoted(text) }
    let safe = (Self.isFormula(text) ? "'" : "") + SafeText.line(text)
    let isPlain = safe.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") }
    return isPlain ? safe : Self.quoted(safe)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Whether a spreadsheet could take the text for a formula, or pass over what stands before one.
  private static func isFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\0": return true
      case _ where scalar.properties.isWhitespace: continue
      default: return false
      }
    }
    return false
  }
}
