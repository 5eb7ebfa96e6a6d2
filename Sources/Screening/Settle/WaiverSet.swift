package import Rulebook
import SourceText

/// The waivers of some files, and what becomes of each in one paper (`rule-language.md`, 12).
package struct WaiverSet: Sendable {
  /// A waiver with the place it was written at.
  struct Entry: Sendable {
    let waiver: Waiver
    let file: String
    let line: Int
    /// How many days it holds at the most.
    let longest: Int?
  }

  let entries: [Entry]

  /// The waivers of rulebooks, in the order of files and text; each ends after `longest` days at the
  /// latest, where settings say so.
  package init(_ rulebooks: [Rulebook], longest: Int? = nil) {
    entries = rulebooks.flatMap { rulebook in
      let tables = rulebook.files.map { LineTable($0.bytes) }
      return rulebook.waivers.map { waiver in
        let place = waiver.name.origin.place
        let isKnown = rulebook.files.indices.contains(place.file)
        return Entry(
          waiver: waiver,
          file: isKnown ? rulebook.files[place.file].name : "",
          line: isKnown ? tables[place.file].line(at: place.range.lower) : 1,
          longest: longest
        )
      }
    }
  }

  /// No waivers.
  package static let none = WaiverSet([])
}

extension WaiverSet.Entry {
  /// Its state before it is known what it sets aside; nil where it holds.
  func hindrance(on day: Day?) -> WaiverState? {
    guard let from = waiver.approvedOn.day, let until = waiver.until.day else {
      return .unreadableDate
    }
    guard let day else { return .noDate }
    let isTooLong = longest.map { day.number - from.number > $0 } ?? false
    if day > until || isTooLong { return .expired }
    return day < from ? .notYet : nil
  }

  /// Whether it fits a finding.
  func fits(rule: String, paper names: [String], fingerprint: String) -> Bool {
    guard waiver.rule.text == rule, waiver.finding.map({ $0 == fingerprint }) ?? true else {
      return false
    }
    guard let papers = waiver.papers else { return true }
    return papers.contains { wanted in names.contains { Self.fits(wanted, $0) } }
  }

  /// Whether a paper's name is the wanted one, in any case; a final `*` is any ending.
  private static func fits(_ wanted: String, _ name: String) -> Bool {
    let (wanted, name) = (wanted.lowercased(), name.lowercased())
    return wanted.hasSuffix("*") ? name.hasPrefix(wanted.dropLast()) : name == wanted
  }

  /// The waiver as a review names it; nil while one of its dates is none.
  func record(rule: String) -> WaiverRecord? {
    guard let from = waiver.approvedOn.day, let until = waiver.until.day else { return nil }
    return WaiverRecord(
      name: waiver.name.text,
      rule: rule,
      papers: waiver.papers,
      finding: waiver.finding,
      owner: waiver.owner,
      approvedBy: waiver.approvedBy,
      on: from,
      until: until,
      because: waiver.because,
      file: file,
      line: line
    )
  }
}

/// Sets findings of one paper aside, one after another, and keeps count.
struct WaiverUseCounter {
  private let set: WaiverSet
  private let day: Day?
  private let names: [String]
  private var uses: [Int]

  /// `names` are those a waiver may call the paper by: its file name, its path.
  init(_ set: WaiverSet, on day: Day?, names: [String]) {
    self.set = set
    self.day = day
    self.names = names
    uses = [Int](repeating: 0, count: set.entries.count)
  }

  /// The first waiver that fits a finding; all that fit are used.
  mutating func waiver(rule: String, fingerprint: String) -> WaiverSet.Entry? {
    var first: WaiverSet.Entry?
    for (number, entry) in set.entries.enumerated()
    where entry.hindrance(on: day) == nil
      && entry.fits(rule: rule, paper: names, fingerprint: fingerprint)
    {
      uses[number] += 1
      first = first ?? entry
    }
    return first
  }

  /// The state of every waiver.
  func states(ruleID: (String) -> String) -> [WaiverUse] {
    zip(set.entries, uses).map { entry, uses in
      WaiverUse(
        name: entry.waiver.name.text,
        rule: ruleID(entry.waiver.rule.text),
        file: entry.file,
        line: entry.line,
        state: entry.hindrance(on: day) ?? (uses > 0 ? .used : .unused),
        uses: uses
      )
    }
  }
}
