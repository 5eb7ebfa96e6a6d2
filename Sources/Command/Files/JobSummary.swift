import FoundationEssentials

/// The file in which GitHub collects the summary of a job's step.
struct JobSummary {
  let path: String

  /// The file that the environment names; nil where it names none.
  init?(environment: [String: String]) {
    guard let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return nil }
    self.path = path
  }

  /// Puts the bytes after what stands there already; says whether it could.
  func append(_ bytes: [UInt8]) -> Bool {
    let file = URL(filePath: path)
    let before = FileStatus.following(path) == nil ? Data() : try? Data(contentsOf: file)
    guard let before else { return false }
    do {
      try (before + Data(bytes)).write(to: file)
      return true
    } catch {
      return false
    }
  }
}
