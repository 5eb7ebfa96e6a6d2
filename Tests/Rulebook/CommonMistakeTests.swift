import Rulebook
import SourceText
import TestSupport
import Testing

@Suite struct `The mistakes that people make` {
  /// The source and what is said of it, one file a mistake.
  @Test(arguments: CommonMistake.all) func `are named at the right word, with what to do`(
    _ mistake: CommonMistake
  ) {
    let file = SourceFile(name: "our.rules", text: mistake.source)
    let reading = PackReader.read([file], isFolder: false)
    let shown = DiagnosticText([file], width: 80)
    let messages = reading.diagnostics.map { shown.text(of: $0) }
    #expect(reading.rulebook == nil)
    expectSnapshot(
      mistake.source + "\n" + messages.joined(separator: "\n"),
      named: "mistake-\(mistake.name).txt"
    )
  }
}
