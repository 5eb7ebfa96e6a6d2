/// Reads the settings part.
struct SettingsReader: XMLReader {
  private(set) var hasEvenHeaders = false
  private(set) var isTracking = false
  /// Whether text is to be fetched from a mail-merge source.
  private(set) var hasMailMerge = false

  mutating func start(_ tag: XMLTag) {
    guard tag.depth == 2 else { return }
    switch tag.name {
    case .evenAndOddHeaders: hasEvenHeaders = tag.isOn()
    case .trackRevisions: isTracking = tag.isOn()
    case .mailMerge: hasMailMerge = true
    default: break
    }
  }
}
