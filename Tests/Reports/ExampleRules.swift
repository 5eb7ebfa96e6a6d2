import Reports
import Rulebook
import SourceText

/// Small sets of rule files for the formats of the verbs of `rules`.
enum ExampleRules {
  static let pack = SourceFile(
    name: "rules/small pack.rules",
    text: """
      pack small version "1.0"
        title "A small pack"
        owner "Board Secretary"
        theme data "Data & words"

      source act "The Act"
        link https://example.nhs.uk/act?a=1&b=2
        issued 2012-03-27
        withdrawn 2030-01-01
        force "statute"
        note "In force since 2013."

      field title labelled "Title"

      term deprivation means "deprivation", exact "IMD"
        except "sleep deprivation"
        matches "by [[IMD]] quintile"
        does not match "sleep deprivation"

      zone close means section titled "conclusion*"

      parameter reach is 6 between 1 and 12
        because "A line of text."

      condition waits-paper means the paper mentions "waiting list*"
        or the field title mentions "waits"

      rule data-split "Waits are split by deprivation"
        cites act at "section 1.1" quote "by deprivation"
        theme data
        severity major
        effective from 2024-04-01 until 2029-03-31 notice 28 days
        applies when waits-paper
        expect the paper affirms deprivation near "by" within reach words
        cannot tell when the paper mentions "annex"
          because "The figures may stand in the annex."
        say "Waits are not broken down by deprivation."
        advise "Show them by quintile."
        example met as of 2025-05-01 \"""
          # Waits
          The waiting list is shown [[by IMD]].
        \"""
        example not met as of 2025-05-01 "The waiting list fell."
        example not applicable as of 2025-05-01 \"""
          @Title: Roof
          The roof was repaired.
        \"""
        example cannot tell as of 2025-05-01 "The waiting list fell. See the annex."

      rule old-words "Old words are not used"
        severity advice
        retired 2025-01-01 because "Nobody uses them."
        expect the close does not mention "hard to reach"
        say "Do not write <script>alert('x')</script> ##[error] or ::error::x \u{202E}here."
        example met as of 2024-01-01 \"""
          # Conclusion
          All is well.
        \"""
        example not met as of 2024-01-01 \"""
          # Conclusion
          For [[hard to reach]] groups.
        \"""

      """
  )

  /// A set with two mistakes, one of which has help and a note.
  static let wrong = [
    SourceFile(
      name: "rules/a.rules",
      text: """
        term deprivation means "deprivation"
        rule r "R"
          applies when the paper mentions "a" and the paper mentions "b" or the paper mentions "c"
          expect the paper mentions depravation
        """
    ),
    SourceFile(name: "/else/100%, b:c.rules", text: "rule s \"##[error]x\"\n  severity grave\n"),
  ]

  /// A set without mistakes that gives warnings.
  static let doubtful = [
    SourceFile(
      name: "doubtful.rules",
      text: """
        term unused means "word", "word of honour"
        rule r "R"
          severity major
          expect the paper mentions "a"
          example met "a"
        """
    )
  ]

  static func check(_ sets: [SourceFile]...) -> CheckReport {
    CheckReport(
      sets.map { files in
        let reading = PackReader.analyse(files, isFolder: false)
        return CheckReport.FileSet(files: files, diagnostics: reading.diagnostics)
      }
    )
  }
}
