package import Screening

/// What baselines come to, as text for people.
package struct BaselineReport {
  private let layout: TextLayout

  package init(width: Int) {
    layout = TextLayout(width: width)
  }

  /// What is known, fixed and new, by rule.
  package func text(of tally: BaselineTally) -> String {
    let counts = tally.counts
    let names = Self.shownNames(of: Array(counts.keys))
    let hasOpen = counts.values.contains { $0.open > 0 }
    var rows = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { id in counts[id].map { Self.row(names[id] ?? id, $0, hasOpen) } }
    rows.append(Self.row("together", tally.sum, hasOpen))
    let titles = ["rule", "known", "fixed", "new"] + (hasOpen ? ["not looked at"] : [])
    return Self.table([titles] + rows).map { SafeText.line($0) + "\n" }.joined()
  }

  /// The entries that only one of two baselines has, the first ones with a minus, and how many both
  /// have.
  package func difference(
    _ first: Baseline,
    named firstName: String,
    _ second: Baseline,
    named secondName: String
  ) -> String {
    let all = (first.entries + second.entries.filter { !first.contains($0) }).sorted()
    let changed = all.filter { !(first.contains($0) && second.contains($0)) }
    let lines = changed.map { entry in
      "\(first.contains(entry) ? "-" : "+") \(entry.path)  \(entry.rule)  \(entry.fingerprint)"
    }
    let gone = changed.count { first.contains($0) }
    let summary =
      "\(Wording.number(gone)) only in \"\(firstName)\", "
      + "\(Wording.number(changed.count - gone)) only in \"\(secondName)\", "
      + "\(Wording.number(all.count - changed.count)) in both."
    return (lines + layout.lines(SafeText.line(summary))).map { SafeText.line($0) + "\n" }.joined()
  }

  private static func row(
    _ name: String,
    _ count: BaselineTally.Count,
    _ hasOpen: Bool
  ) -> [String] {
    [name]
      + ([count.known, count.fixed, count.new] + (hasOpen ? [count.open] : []))
      .map(Wording.number)
  }

  /// Columns two spaces apart, the first set left and the others right.
  private static func table(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { number, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return number == 0 ? cell.0 + space : "  " + space + cell.0
      }.joined()
    }
  }

  /// Rules by the part after the slash, where no two of them share it.
  private static func shownNames(of ids: [String]) -> [String: String] {
    let groups = Dictionary(grouping: ids) { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return groups.reduce(into: [:]) { names, group in
      for id in group.value { names[id] = group.value.count == 1 ? group.key : id }
    }
  }
}
