import Foundation
import Reports
import Testing
import TestSupport

struct `Working in a pipeline` {
  @Test(
    arguments: [
      (["GITHUB_ACTIONS": "true"], "::stop-commands::"),
      (["TF_BUILD": "True"], "##vso[task.logissue"),
      (["GITHUB_ACTIONS": "false"], nil), (["TF_BUILD": "true"], nil),
      (["GITHUB_ACTIONS": "true", "DUEREGARD_FORMAT": "concise"], nil),
    ] as [([String: String], String?)]
  )
  func `writes what the pipeline obeys`(environment: [String: String], mark: String?) throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor])
    let plain = try board.check("a.md")
    let answer = try board.check("a.md", environment: environment)
    #expect(answer.code == plain.code)
    if let mark {
      #expect(answer.output.contains(mark))
      #expect(answer.errors == "Read 1 of 1 paper; could not read 0; skipped 0.\n")
    } else {
      #expect(answer.output == plain.output)
    }
    #expect(
      try board.check("a.md", "-f", "concise", environment: environment).output == plain.output
    )
  }

  @Test func `adds to the summary of a job`() throws {
    let board = try SmallBoard(["a.md": SmallBoard.poor, "s.md": "Before.\n"])
    let file = board.board.folder.url.appending(path: "s.md").path
    let environment = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": file]
    let answer = try board.check("a.md", environment: environment)
    #expect(answer.code == 1)
    let once = try board.board.folder.read("s.md")
    #expect(once.hasPrefix("Before.\n### Health inequalities review\n"))
    #expect(once.contains("| major | `r-one` | `Waiting is reported without deprivation.` |"))
    _ = try board.check("a.md", "-f", "json", "-o", "github=g.txt", environment: environment)
    let twice = try board.board.folder.read("s.md")
    #expect(twice == once + once.dropFirst("Before.\n".count))
    _ = try board.check("a.md", "-f", "json", environment: environment)
    #expect(try board.board.folder.read("s.md") == twice)
    let nowhere = try board.check(
      "a.md",
      environment: ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": file + "/x"]
    )
    #expect(nowhere.code == 1)
    #expect(nowhere.errors.contains("warning: cannot write the job summary to "))
  }

  @Test func `writes every format at once, and each as it would alone`() throws {
    let board = try SmallBoard([
      "b/a.md": SmallBoard.poor, "b/c.md": SmallBoard.good, "b/d.docx": "",
    ])
    let others = ReportFormat.allCases.flatMap { ["-o", "\($0.rawValue)=\($0.rawValue).out"] }
    let all = try board.board.program.run(["check", "--pack", "./p", "b"] + others)
    #expect(all.code == 3)
    for format in ReportFormat.allCases {
      let alone = try board.check("b", "-f", format.rawValue)
      #expect(alone.code == all.code)
      #expect(try board.board.folder.read("\(format.rawValue).out") == alone.output, "\(format)")
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func `writes the same bytes whatever the number of jobs`(format: ReportFormat) throws {
    var files: [String: String] = ["z.docx": ""]
    for number in 10..<22 {
      files["b/\(number).md"] = number.isMultiple(of: 3) ? SmallBoard.good : SmallBoard.poor
    }
    let board = try SmallBoard(files)
    let one = try board.check(".", "-f", format.rawValue, "-j", "1")
    let eight = try board.check(".", "-f", format.rawValue, "-j", "8")
    #expect(one.output == eight.output)
    #expect(one.errors == eight.errors)
  }
}
