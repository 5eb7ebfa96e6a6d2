import DueRegard
import Rulebook

/// The names of the shipped rules, which shells complete.
enum RuleNames {
  static let all: @Sendable ([String], Int, String) -> [String] = { _, _, _ in
    ShippedRules.packs.flatMap { pack in
      PackReader.read(pack.files, isFolder: true).rulebook?.rules.map(\.name.text) ?? []
    }
  }
}
