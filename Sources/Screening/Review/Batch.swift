/// What one command did: reviews, papers that could not be reviewed, files passed over, totals.
package struct Batch: Sendable {
  package var reviews: [Review] = []
  package var unreviewed: [Unreviewed] = []
  package var skipped: [Skipped] = []
  package var waivers: [WaiverUse] = []

  package init() {}
}

/// A paper that could not be reviewed.
package struct Unreviewed: Hashable, Codable, Sendable {
  package let path: String
  /// A refusal's code, or `unreadable`, `too-slow`, `missing`, `internal`.
  package let code: String
  package let message: String
  package let help: String?

  package init(path: String, code: String, message: String, help: String?) {
    self.path = path
    self.code = code
    self.message = message
    self.help = help
  }
}

/// A file that was passed over.
package struct Skipped: Hashable, Codable, Sendable {
  /// Why, in the order in which the reasons are tried (`command.md`, section 5).
  package enum Why: String, Hashable, Codable, Sendable, CaseIterable {
    case folderLink = "folder-link"
    case lockFile = "lock-file"
    case hidden
    case ownOutput = "own-output"
    case ignored, format, excluded
    case notIncluded = "not-included"
    case repeated
  }

  package let path: String
  package let why: Why

  package init(path: String, why: Why) {
    self.path = path
    self.why = why
  }
}
