import ArgumentParser
import FoundationEssentials

/// `dueregard config init`: writes a settings file in which every key stands as a comment.
struct ConfigInitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a settings file with every key, commented.",
    usage: "dueregard config init [options]"
  )

  @OptionGroup
  var shared: SharedOptions

  func perform(_ streams: Streams, _ choices: Choices) throws -> ExitStatus {
    let name = SettingsFile.usualName
    guard FileStatus.following(name) == nil else {
      throw Failure("there is a \"\(name)\" already", help: "it is not replaced; change it by hand")
    }
    do {
      try Data(Self.text.utf8).write(to: URL(filePath: name), options: .withoutOverwriting)
    } catch {
      throw Failure("cannot write \"\(name)\"")
    }
    try streams.write(Array("\(name)\n".utf8))
    return .done
  }

  /// The file; each line after a number sign is what the key is without it.
  static let text = """
    # Settings of dueregard. Options and the environment are stronger; paths count from this folder.
    # Take the number sign away before what you want to change.

    version: 1

    # Packs of rules: names of shipped ones, and folders.
    # packs: [nhs-health-inequalities]
    # Other numbers for parameters of the packs.
    # parameters: { small-number: 7 }
    # Rules that are not used, each with a reason.
    # skip:
    #   - { rule: lang-elderly, because: "House style of the age-friendly programme." }
    # The date on which rules must be in force: paper, today or a date.
    # as-of: paper
    # The severity from which a run ends with 1: critical, major, minor, advice or never.
    # fail-on: major
    # Whether what a person needs to check counts like what is not found.
    # strict: false
    # What was already not met on the day it was recorded.
    # baseline: dueregard-baseline.json

    # papers:
    #   include: ["board/**"]
    #   exclude: ["**/archive/**"]
    #   hidden: false
    #   ignore-files: true

    # metadata:
    #   manifest: board/manifest.csv
    #   from-path: "board/{*}/{item}-{title}"
    #   fields: { paper-type: ["Purpose", "Report is for"], committee: ["Meeting"] }

    # privacy:
    #   part: private
    #   excerpts: auto
    #   mask: [nhs-number, email, phone]

    # waivers:
    #   files: [dueregard.waivers]
    #   longest: 366

    # output:
    #   format: full
    #   waived: show
    #   max-shown: 20
    #   color: auto
    #   progress: auto

    # limits:
    #   file: 50MB
    #   expanded: 512MB
    #   seconds: 20
    #   jobs: 2

    # cache:
    #   use: true
    #   folder: .cache/dueregard

    # audit:
    #   store: audit.sqlite
    #   organisation: RXX
    #   retention-years: 8

    """
}
