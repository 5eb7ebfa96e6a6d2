/// Rulebooks made to be as slow as rulebooks can be.
enum HostileRules {
  /// Rules that look for one word beside itself in every way there is.
  static let byBy = """
    field paper-date labelled "date"
    term by-word means "by", "by by", "by by by" except "by hook or by crook"
    rule near "Near" expect the paper mentions "by" near "by" within 1000 words
    rule then "Then" expect the paper mentions "by" then "by" within 1000 words
    rule without "Without" expect the paper mentions "by" without "by" within 1000 words
    rule same "Same" expect the paper mentions "by" in the same section as "by"
    rule inside "Inside"
      expect the paper affirms ("by" near "by" within 6 words) near ("by" then "by" within 6 words)
        within 6 words
    rule many "Many" expect the paper mentions by-word at least 400000 times
    rule letters "Letters" expect the paper mentions pattern /(b?y?){50} by( by)*/
    rule each "Each"
      applies to each sentence mentioning "by"
      expect the same section mentions by-word near by-word within 6 words

    """

  /// A rule to each part that shows all of its section at each: linear for each place, so that the
  /// whole is the square of the places, until its budget is spent.
  static let sameSection = """
    rule each "Each"
      applies to each paragraph mentioning "by"
      expect the same section mentions "way"

    """

  /// A kind of rulebook, the sizes it is measured in, and how one is written.
  struct Kind: Sendable {
    let name: String
    /// What a size counts.
    let unit: String
    let sizes: [Int]
    /// Whether it has mistakes, so that no paper can be screened by it.
    var hasMistakes = false
    let text: @Sendable (Int) -> String
  }

  static let all: [Kind] = [
    Kind(name: "a term of", unit: "phrases", sizes: [5_000, 10_000, 20_000]) { size in
      "term long means \((0..<size).map { "\"word \($0) of many\"" }.joined(separator: ", "))\n"
        + "rule one \"One\" expect the paper mentions long\n"
    },
    Kind(name: "a term without", unit: "exceptions", sizes: [5_000, 10_000, 20_000]) { size in
      "term long means \"word\" except "
        + (0..<size).map { "\"word \($0) of many\"" }.joined(separator: ", ")
        + "\nrule one \"One\" expect the paper mentions long\n"
    },
    Kind(name: "phrases inside one another", unit: "phrases", sizes: [100, 200, 400]) { size in
      "term long means "
        + (1...size).map { "\"by\(HostilePapers.repeated(" by", $0))\"" }.joined(separator: ", ")
        + "\nrule one \"One\" expect the paper mentions long\n"
    },
    Kind(name: "a phrase of", unit: "words", sizes: [25_000, 50_000, 100_000]) { size in
      "rule one \"One\" expect the paper mentions \"\(HostilePapers.repeated("by ", size))\"\n"
    },
    Kind(name: "terms made of terms", unit: "terms", sizes: [2_500, 5_000, 10_000]) { size in
      "term term-0 means \"by\"\n"
        + (1..<size).map { "term term-\($0) means term-\($0 - 1)\n" }.joined()
        + "rule one \"One\" expect the paper mentions term-\(size - 1)\n"
    },
    Kind(name: "conditions made of conditions", unit: "conditions", sizes: [2_500, 5_000, 10_000]) {
      let size = $0
      return "condition level-0 means the paper mentions \"by\"\n"
        + (1..<size).map {
          "condition level-\($0) means not level-\($0 - 1) or the paper mentions \"word \($0)\"\n"
        }.joined()
        + "rule one \"One\" expect level-\(size - 1)\n"
    },
    Kind(name: "rules made of rules", unit: "rules", sizes: [1_250, 2_500, 5_000]) { size in
      "rule rule-0 \"A rule\" expect the paper mentions \"by\"\n"
        + (1..<size).map {
          "rule rule-\($0) \"A rule\" expect rule rule-\($0 - 1) is met or the paper mentions \"w \($0)\"\n"
        }.joined()
    },
    Kind(name: "a list of", unit: "conditions", sizes: [2_500, 5_000, 10_000]) { size in
      "rule one \"One\" expect at least 3 of ("
        + (0..<size).map { "the paper mentions \"word \($0)\"" }.joined(separator: ", ") + ")\n"
    },
    Kind(name: "patterns", unit: "patterns", sizes: [50, 100, 200]) { size in
      "term shapes means "
        + (0..<size).map { "pattern /(b?y?){20}( by){0,\($0 % 50 + 1)}w\($0)/" }.joined(
          separator: ", "
        )
        + "\nrule one \"One\" expect the paper mentions shapes\n"
    },
    Kind(name: "mistakes", unit: "mistakes", sizes: [2_500, 5_000, 10_000], hasMistakes: true) {
      size in
      (0..<size).map { "rule r\($0) \"One\" expect the paper mentions nobody\($0)\n" }.joined()
    },
  ]
}
