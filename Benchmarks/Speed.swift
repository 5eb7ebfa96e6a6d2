import CFloor
import DueRegard
import Glibc

/// Compares reading and checking Word files with the floor: unpacking their parts and passing them
/// through libxml2 with empty callbacks.
enum Speed {
  /// How many files are measured, the largest first.
  private static let fileCount = 10
  /// Of so many runs the least counts.
  private static let runs = 5

  private struct Row {
    let name: String
    let size: Int
    let floor: Double
    let read: Double
    let check: Double
  }

  /// Measures the largest Word files at or below `paths` and prints a table of ratios.
  static func run(paths: [String]) {
    let files = WordFiles.all(in: paths)
    Memory.printPeak(of: files)
    Memory.printGrowth(of: files)
    let papers = files.map { ($0, WordFiles.bytes(of: $0)) }
      .map { (path: $0.0, bytes: $0.1, size: floorPass($0.1)) }
      .filter { $0.size > 0 }
      .sorted { $0.size > $1.size }
      .prefix(fileCount)
    guard !papers.isEmpty else {
      print("no Word files to measure")
      exit(2)
    }
    let review = Reviewing()
    var rows: [Row] = []
    for paper in papers {
      let name = WordFiles.name(of: paper.path)
      rows.append(
        Row(
          name: name,
          size: paper.size,
          floor: Timing.least(of: runs) { _ = floorPass(paper.bytes) },
          read: Timing.least(of: runs) { _ = try? PaperReader.read(paper.bytes, name: name) },
          check: Timing.least(of: runs) { review.check(paper.bytes, name: name) }
        )
      )
    }
    report(rows)
  }

  private static func report(_ rows: [Row]) {
    print(
      "XML in MB, floor in ms of CPU time (least of \(runs)), the others as ratios to the floor"
    )
    print(line("file", "XML", "floor", "read", "check"))
    for row in rows {
      print(
        line(
          row.name,
          fixed(Double(row.size) / 1_000_000),
          fixed(row.floor * 1_000),
          fixed(row.read / row.floor),
          fixed(row.check / row.floor)
        )
      )
    }
    print(
      line(
        "median",
        "",
        "",
        fixed(median(rows.map { $0.read / $0.floor })),
        fixed(median(rows.map { $0.check / $0.floor }))
      )
    )
  }

  private static func line(_ columns: String...) -> String {
    let name = String(columns[0].prefix(44))
    let rest = columns.dropFirst().map {
      String(repeating: " ", count: max(1, 9 - $0.count)) + $0
    }
    return name + String(repeating: " ", count: 46 - name.count) + rest.joined()
  }

  private static func fixed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func floorPass(_ bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBufferPointer { unsafe Int(floor_pass($0.baseAddress, $0.count)) }
  }
}
