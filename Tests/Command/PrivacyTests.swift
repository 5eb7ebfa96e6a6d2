import Reports
import Testing
import TestSupport

struct `Keeping papers private` {
  private static let secret = "recruitment of midwives along the eastern coast is slow"
  private static let paper = """
    # Waiting for \(secret)

    Waiting times fell because \(secret), and no split by deprivation is available.

    """

  private func answer(
    _ format: ReportFormat,
    _ arguments: [String] = [],
    _ environment: [String: String]
  ) throws -> String {
    let board = try SmallBoard(["a.md": Self.paper, "b.docx": ""])
    let answer = try board.board.program.run(
      ["check", "--pack", "./p", "a.md", "b.docx", "-f", format.rawValue, "-v"] + arguments,
      environment: environment
    )
    #expect(answer.code == 3, "\(answer.errors)")
    return answer.output + answer.errors
  }

  @Test(arguments: ReportFormat.allCases)
  func `shows no words of a private paper in a pipeline`(format: ReportFormat) throws {
    for arguments in [[], ["--part", "private"], ["--excerpts", "auto"], ["--mask", "none"]] {
      let text = try answer(format, arguments, ["CI": "true"])
      #expect(!text.contains("midwives"), "\(text)")
      #expect(!text.contains("Waiting for"), "\(text)")
    }
  }

  @Test(
    arguments: [
      (["--part", "public"], ["CI": "1"], true), (["--excerpts", "full"], ["CI": "1"], true),
      ([], ["CI": "false"], true), ([], ["CI": ""], true), ([], [:], true),
      ([], ["CI": "1", "DUEREGARD_EXCERPTS": "short"], true),
      ([], ["CI": "1", "DUEREGARD_PART": "public"], true),
      (["--excerpts", "none"], [:], false), ([], ["CI": "0"], false),
    ] as [([String], [String: String], Bool)]
  )
  func `shows them where it may`(
    arguments: [String],
    environment: [String: String],
    areShown: Bool
  ) throws {
    let text = try answer(.json, arguments, environment)
    #expect(text.contains("midwives") == areShown)
  }

  @Test func `masks what names a person unless it is told not to`() throws {
    let board = try SmallBoard([
      "a.md": "# Plan\n\nWaiting: 943 476 5919, 020 7946 0958, jo@nhs.net.\n"
    ])
    for (mask, shown) in [
      ([], "[NHS number], [telephone number], [email address]"),
      (["--mask", "none"], "943 476 5919, 020 7946 0958, jo@nhs.net"),
      (["--mask", "email"], "943 476 5919, 020 7946 0958, [email address]"),
      (
        ["--mask", "phone", "--mask", "nhs-number"], "[NHS number], [telephone number], jo@nhs.net"
      ),
    ] {
      for format in ["full", "json", "sarif", "csv"] {
        let answer = try board.board.program.run(
          ["check", "--pack", "./p", "a.md", "-f", format] + mask
        )
        #expect(answer.output.contains(shown), "\(answer.output)")
      }
    }
  }
}
