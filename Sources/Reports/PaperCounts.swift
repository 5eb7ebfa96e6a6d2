package import Screening

/// What became of the files that one command looked at.
package struct PaperCounts: Hashable, Sendable {
  package private(set) var readInFull = 0
  package private(set) var partlyRead = 0
  package private(set) var unreviewed = 0
  private var passedOver: [Reason: Int] = [:]

  /// Why a file was passed over, and for another format which.
  private struct Reason: Hashable {
    let why: Skipped.Why
    let kind: String
  }

  package init() {}

  /// Papers that were found, read or not.
  package var found: Int { readInFull + partlyRead + unreviewed }
  package var skipped: Int { passedOver.values.reduce(0, +) }

  package mutating func add(_ review: Review) {
    if review.paper.isReadInFull { readInFull += 1 } else { partlyRead += 1 }
  }

  package mutating func add(_ unreviewed: Unreviewed) {
    self.unreviewed += 1
  }

  package mutating func add(_ skipped: Skipped) {
    let kind = skipped.why == .format ? Self.kind(of: skipped.path) : ""
    passedOver[Reason(why: skipped.why, kind: kind), default: 0] += 1
  }

  /// The line that ends every run (`command.md`, section 5).
  package var line: String {
    let noun = found == 1 ? "paper" : "papers"
    let partly = partlyRead > 0 ? "; partly read \(partlyRead)" : ""
    let reasons = skipped > 0 ? " (\(reasons))" : ""
    return """
      Read \(readInFull + partlyRead) of \(found) \(noun); could not read \(unreviewed)\(partly); \
      skipped \(skipped)\(reasons).
      """
  }

  /// The reasons for which files were passed over, the largest number first.
  package var reasons: String {
    passedOver.sorted { left, right in
      (-left.value, left.key.why.rank, left.key.kind)
        < (-right.value, right.key.why.rank, right.key.kind)
    }
    .map { "\($0.value) \(Self.words(for: $0.key, count: $0.value))" }
    .joined(separator: ", ")
  }

  private static func words(for reason: Reason, count: Int) -> String {
    switch reason.why {
    case .folderLink: "folder link"
    case .lockFile: count == 1 ? "lock file" : "lock files"
    case .hidden: "hidden"
    case .ownOutput: "own output"
    case .ignored: "ignored"
    case .format: reason.kind
    case .excluded: "excluded"
    case .notIncluded: "not in --include"
    case .repeated: "repeated"
    }
  }

  /// The ending of a file's name in capitals.
  private static func kind(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "other format" }
    let ending = name[name.index(after: dot)...].uppercased()
    return ending.isEmpty || ending.utf8.count > 16 ? "other format" : SafeText.line(ending)
  }
}

extension Skipped.Why {
  /// The place in the order in which the reasons are tried.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
