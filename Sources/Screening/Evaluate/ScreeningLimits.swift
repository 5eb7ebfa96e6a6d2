/// The bounds within which a paper is screened (`rule-language.md`, 13.7); what goes beyond them
/// cannot be told.
enum ScreeningLimits {
  /// Words of a paper.
  static let words = 5_000_000
  /// Places where phrases of all rules stand in a paper.
  static let occurrences = 20_000_000
  /// Matches of one finder.
  static let matches = 1_000_000
  /// Steps of one rule.
  static let steps = 50_000_000
  /// Steps of one pattern's program.
  static let program = 20_000
}
