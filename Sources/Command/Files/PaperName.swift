/// What a file's name says about whether it is a paper.
enum PaperName {
  /// The endings of the files that a search of folders takes for papers.
  static let endings = [
    ".docx", ".docm", ".dotx", ".dotm", ".odt", ".xml", ".fodt", ".xhtml", ".html", ".txt", ".md",
  ]

  static func isPaper(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// Whether the program wrote the file itself.
  static func isOwnOutput(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".review.html", ".reviewed.docx", ".reviewed.docm"].contains { name.hasSuffix($0) }
  }

  /// Whether nobody takes the file for a paper, so that it is not even counted.
  static func isNoPaper(_ name: String) -> Bool {
    [IgnoreFile.name, "dueregard.yaml", "dueregard-baseline.json"].contains(name)
      || name.hasSuffix(".rules") || name.hasSuffix(".waivers")
  }
}
