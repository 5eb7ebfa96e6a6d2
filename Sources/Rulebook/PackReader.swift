public import SourceText

/// Reads one set of rule and waiver files.
public enum PackReader {
  /// What a set of files says, and every mistake and doubt found in it.
  package struct Reading: Sendable {
    /// The rules; nil when there is an error.
    package let rulebook: Rulebook?
    /// The files as they were written, in the order given, for the formatter.
    package let syntaxes: [Syntax]
    /// In the order of files, places and codes.
    package let diagnostics: [Diagnostic]
  }

  /// Reads `files` as one set; those of a folder must declare exactly one pack.
  ///
  /// Never throws: every mistake is a diagnostic.
  package static func read(_ files: [SourceFile], isFolder: Bool) -> Reading {
    var syntaxes: [Syntax] = []
    var diagnostics: [Diagnostic] = []
    for (number, file) in files.enumerated() {
      let (syntax, found) = RuleParser.parse(file, file: number)
      syntaxes.append(syntax)
      diagnostics += found
    }
    diagnostics += Checker(syntaxes, isFolder: isFolder && !files.isEmpty).diagnostics
    let rulebook =
      diagnostics.isEmpty ? Rulebook(DefinitionSet(syntaxes), files: files) : nil
    return Reading(rulebook: rulebook, syntaxes: syntaxes, diagnostics: inOrder(diagnostics))
  }

  /// Reads `files` as one set and, where there is no mistake, gives the doubts of the analyser too.
  package static func analyse(_ files: [SourceFile], isFolder: Bool) -> Reading {
    let reading = read(files, isFolder: isFolder)
    guard let rulebook = reading.rulebook else { return reading }
    return Reading(
      rulebook: rulebook,
      syntaxes: reading.syntaxes,
      diagnostics: inOrder(Analyser.findings(in: rulebook, reading.syntaxes))
    )
  }

  /// Every mistake and doubt in rule and waiver files, in the order of files and places; those of a
  /// folder must declare exactly one pack.
  public static func diagnostics(in files: [SourceFile], isFolder: Bool = false) -> [Diagnostic] {
    analyse(files, isFolder: isFolder).diagnostics
  }

  /// The file as `dueregard rules format` writes it; nil when it has a lexical or syntax error.
  public static func canonicalText(of file: SourceFile) -> String? {
    Formatter.format(RuleParser.parse(file, file: 0).0)
  }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted { left, right in
      let (a, b) = (left.place, right.place)
      return (a.file, a.range.lower, left.code, a.range.upper, left.message)
        < (b.file, b.range.lower, right.code, b.range.upper, right.message)
    }
  }
}
