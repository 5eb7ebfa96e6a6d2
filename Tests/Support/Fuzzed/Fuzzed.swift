import DueRegard

/// What is fuzzed, by the name of its target: how an input is read, and what must hold of the answer.
///
/// The package in `Tests/Fuzz` and the tests that read its cases again share this folder.
package enum Fuzzed: String, CaseIterable, Sendable {
  case container = "Container"
  case paper = "Paper"
  case wordPart = "WordPart"
  case text = "Text"
  case rules = "Rules"

  /// Reads an input; what does not hold of the answer.
  package func faults(in input: [UInt8]) -> [String] {
    switch self {
    case .container: Self.faults(inPaper: input, name: "paper.docx")
    case .paper: Self.faults(inPaper: input, name: "paper")
    case .wordPart: Self.faults(inPaper: WordParts.file(input), name: "paper.docx")
    case .text:
      ["paper.txt", "paper.md"].flatMap { Self.faults(inPaper: input, name: $0) }
    case .rules:
      ["fuzz.rules", "fuzz.waivers"].flatMap {
        Self.faults(inRules: SourceFile(name: $0, bytes: input))
      }
    }
  }

  private static func faults(inPaper bytes: [UInt8], name: String) -> [String] {
    PaperView.allCases.flatMap { view in
      let (json, faults) = reading(bytes, name: name, view: view)
      let isSame = json == reading(bytes, name: name, view: view).json
      return faults + (isSame ? [] : ["the second reading gives another answer"])
    }
  }

  private static func reading(
    _ bytes: [UInt8],
    name: String,
    view: PaperView
  ) -> (json: [UInt8], faults: [String]) {
    do throws(PaperError) {
      let paper = try PaperReader.read(bytes, name: name, view: view)
      return (PaperReport.json(paper), PaperCheck.faults(in: paper))
    } catch {
      return (Array("\(error)".utf8), error.message.isEmpty ? ["a refusal says nothing"] : [])
    }
  }

  private static func faults(inRules file: SourceFile) -> [String] {
    var faults: [String] = []
    let diagnostics = PackReader.diagnostics(in: [file])
    if diagnostics != PackReader.diagnostics(in: [file]) {
      faults.append("the second reading gives another answer")
    }
    let shown = DiagnosticText([file])
    for diagnostic in diagnostics {
      if diagnostic.place.range.upper > file.bytes.count { faults.append("a place is outside") }
      if shown.text(of: diagnostic).isEmpty { faults.append("a diagnostic says nothing") }
    }
    if let text = PackReader.canonicalText(of: file) {
      let again = PackReader.canonicalText(of: SourceFile(name: file.name, text: text))
      if again != text { faults.append("canonical text is changed when it is formatted again") }
    }
    return faults
  }
}
