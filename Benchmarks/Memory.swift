import CFloor
import DueRegard
import FoundationEssentials

/// Measures the memory that reading takes: the peak of each paper, and whether it grows from paper
/// to paper.
enum Memory {
  /// The bound of the peak, in MB: so many times the largest part, and so much for all else.
  private static let (timesLargest, rest) = (3.0, 30.0)
  private static let paperCount = 2_000

  /// Prints the paper whose peak comes nearest to the bound, or is furthest over it.
  static func printPeak(of paths: [String]) {
    var worst: (name: String, part: Double, peak: Double, bound: Double)?
    for path in paths {
      let bytes = WordFiles.bytes(of: path)
      let part = megabytes(
        unsafe bytes.withUnsafeBufferPointer { unsafe floor_largest($0.baseAddress, $0.count) }
      )
      guard part > 0 else { continue }
      let name = WordFiles.name(of: path)
      floor_trim()
      resetPeak()
      _ = try? PaperReader.read(bytes, name: name)
      let (peak, bound) = (status("VmHWM"), timesLargest * part + rest)
      if peak / bound > worst.map({ $0.peak / $0.bound }) ?? 0 { worst = (name, part, peak, bound) }
    }
    guard let worst else { return }
    print(
      "peak memory at most \(Int(worst.peak.rounded())) MB where \(Int(worst.bound)) are allowed: "
        + "\(worst.name), largest part \(tenths(worst.part)) MB"
        + (worst.peak > worst.bound ? " (over)" : "")
    )
  }

  /// Reads `paths` over and over in this process, and prints what it holds early and at the end.
  static func printGrowth(of paths: [String]) {
    guard !paths.isEmpty else { return }
    var early = 0.0
    for number in 0..<paperCount {
      let path = paths[number % paths.count]
      _ = try? PaperReader.read(WordFiles.bytes(of: path), name: WordFiles.name(of: path))
      if number + 1 == max(paths.count, paperCount / 10) { early = held() }
    }
    print(
      "memory held after \(max(paths.count, paperCount / 10)) papers \(tenths(early)) MB, "
        + "after \(paperCount) \(tenths(held())) MB"
    )
  }

  /// What the process holds once the allocator has given back what is free.
  private static func held() -> Double {
    floor_trim()
    return status("VmRSS")
  }

  /// Lets the kernel count the peak from here on (proc(5), clear_refs).
  private static func resetPeak() {
    _ = FileManager.default.createFile(atPath: "/proc/self/clear_refs", contents: Data("5".utf8))
  }

  /// A line of `/proc/self/status`, in MB.
  private static func status(_ name: String) -> Double {
    let text = String(decoding: WordFiles.bytes(of: "/proc/self/status"), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    let digits = line?.filter(\.isNumber).prefix(12) ?? ""
    return (Double(String(digits)) ?? 0) * 1_024 / 1_000_000
  }

  private static func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1_000_000 }

  private static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
