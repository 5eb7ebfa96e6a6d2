import DueRegard

/// The first screen of help, and the version.
enum HelpScreen {
  /// What to print where only help or the version is asked for.
  static func answer(to arguments: [String]) -> String? {
    switch arguments {
    case [], ["help"], ["--help"], ["-h"]: screen
    case ["--version"]: "dueregard \(Engine.version)\n"
    default: nil
    }
  }

  private static let screen = """
    dueregard - screen board papers for health inequalities

    USAGE: dueregard <command> [options]

    PAPERS
      check      Review papers and print what was found
      review     Make a review to read or send: a web page and a commented Word copy
      read       Show what the reader saw in a paper

    RULES AND SETTINGS
      rules      list, explain, check, test, evaluate, format, docs
      baseline   record, report, compare, prune
      config     show, init
      doctor     Say what this installation is and whether it works

    Works offline. Sends nothing anywhere.
    "dueregard help <command>" explains a command.

    """
}
