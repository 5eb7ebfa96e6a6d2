/// Which reading of tracked changes is meant.
public enum PaperView: String, Hashable, Sendable, CaseIterable {
  /// Every change accepted.
  case final
  /// Every change rejected.
  case original
}
