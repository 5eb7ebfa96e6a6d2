import Rulebook

/// Labels of the cover sheets of an organisation, besides those that its packs know
/// (`metadata.fields` of the settings file).
struct FieldLabels {
  /// By the names of fields.
  let labels: [String: [String]]

  /// Each must be a field that one of the packs declares.
  init(_ choices: Choices, packs: [LoadedPack]) throws(Failure) {
    labels = choices.file?.labels ?? [:]
    let declared = Set(packs.flatMap { $0.rulebook.fields.map(\.name.text) })
    for name in labels.keys.sorted() where !declared.contains(name) {
      if Self.metadata.contains(name) { throw LaterRelease.refusal(of: "metadata.fields.\(name)") }
      throw Failure(
        "metadata.fields: there is no field called \"\(name)\""
          + OptionValue.didYouMean(name, declared.sorted()),
        help: "name a field that a pack declares"
      )
    }
  }

  /// What is known of a paper besides its fields; labels of these come with audits.
  private static let metadata: Set<String> = [
    "organisation", "committee", "meeting-date", "agenda-item", "paper-type",
  ]

  /// What of it decides outcomes.
  var judgingLines: [String] {
    labels.map { name, labels in "labels \(name) \(labels.joined(separator: "|"))" }
  }
}
