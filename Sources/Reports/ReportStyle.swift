/// How reports are laid out, and how much of what was found they show; it never changes what is
/// found.
package struct ReportStyle: Sendable {
  package var width = 80
  package var hasColour = false
  /// Points a paper; 0 is all.
  package var maxShown = 20
  package var hidesWaived = false
  /// Whether remarks on what to do next are left out.
  package var isQuiet = false
  /// What must be given besides a rule's name to have it explained.
  package var packOptions = ""
  /// Whether SARIF holds what is met and what does not apply too.
  package var showsAll = false
  /// By which name SARIF tells this analysis from others of the same papers.
  package var category: String?
  /// Whether CSV is for machines alone: without guards and visible form.
  package var isRaw = false
  /// Whether results were compared with a baseline.
  package var hasBaseline = false
  /// Whether the screen shows how rules came to their outcomes, and nothing else.
  package var isExplaining = false

  package init() {}
}
