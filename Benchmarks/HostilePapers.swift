/// Papers made to be as slow as papers can be, in any size.
enum HostilePapers {
  /// A kind of paper, the sizes it is measured in, and how one is written.
  struct Kind: Sendable {
    let name: String
    /// What a size counts.
    let unit: String
    let sizes: [Int]
    let ending: String
    /// The rules that are hard on it; without any the shipped pack's.
    var rules: String?
    let text: @Sendable (Int) -> String
  }

  static let all: [Kind] = [
    Kind(name: "one paragraph", unit: "kB", sizes: [2_500, 5_000, 10_000], ending: "txt") { size in
      let sentence =
        "Patients in the most deprived fifth waited 18 weeks, and no breakdown by ethnicity is given. "
      return repeated(sentence, 1_000 * size / sentence.utf8.count)
    },
    Kind(name: "one sentence", unit: "kB", sizes: [2_500, 5_000, 10_000], ending: "txt") { size in
      let words = "patients in the most deprived fifth not yet by ethnicity 18 weeks "
      return repeated(words, 1_000 * size / words.utf8.count)
    },
    Kind(name: "one word", unit: "kB", sizes: [2_500, 5_000, 10_000], ending: "txt") { size in
      repeated("inequalities", 1_000 * size / 12)
    },
    Kind(name: "table", unit: "cells", sizes: [50_000, 100_000, 200_000], ending: "md") { size in
      "# Figures\n\n| Ward | Patients | Ethnicity | Deaths | Wait |\n|---|---|---|---|---|\n"
        + repeated("| A | 7 patients | White British | * | 18 weeks |\n", size / 5)
    },
    Kind(name: "wide table", unit: "cells", sizes: [50_000, 100_000, 200_000], ending: "md") {
      let columns = $0 / 4
      return repeated("| Patients ", columns) + "|\n" + repeated("|---", columns) + "|\n"
        + repeated(repeated("| 7 ", columns) + "|\n", 4)
    },
    Kind(
      name: "tables",
      unit: "tables",
      sizes: [2_500, 5_000, 10_000],
      ending: "md"
    ) { repeated("| Patients | Owner |\n|---|---|\n| 7 | |\n\ntext\n\n", $0) },
    Kind(
      name: "one phrase",
      unit: "times",
      sizes: [250_000, 500_000, 1_000_000],
      ending: "txt"
    ) { repeated("health inequalities ", $0) },
    Kind(
      name: "one phrase a line",
      unit: "lines",
      sizes: [25_000, 50_000, 100_000],
      ending: "md"
    ) { repeated("Patients report health inequalities by deprivation.\n\n", $0) },
    Kind(name: "headings", unit: "headings", sizes: [2_500, 5_000, 10_000], ending: "md") { size in
      (0..<size).map {
        "\(repeated("#", $0 % 6 + 1)) Health inequalities\n\nActions for patients.\n"
      }
      .joined(separator: "\n")
    },
    Kind(name: "unread pictures", unit: "pictures", sizes: [2_500, 5_000, 10_000], ending: "md") {
      repeated("Patients wait.\n\n![a picture](picture.png)\n\n", $0)
    },
    Kind(
      name: "by by by",
      unit: "words",
      sizes: [250_000, 500_000, 1_000_000],
      ending: "txt",
      rules: HostileRules.byBy
    ) { repeated("by ", $0) },
    Kind(
      name: "places that show their section",
      unit: "places",
      sizes: [500, 1_000, 2_000],
      ending: "md",
      rules: HostileRules.sameSection
    ) { "# By\n\n" + repeated("by the way\n\n", $0) },
  ]

  static func repeated(_ text: String, _ times: Int) -> String {
    String(repeating: text, count: max(1, times))
  }
}
