import DueRegard

/// Does one stage over and over on the same papers, for a profiler to watch.
enum Repeat {
  /// Reads, or reads and checks, every Word file at or below `paths` so many times.
  static func run(_ stage: String, times: Int, paths: [String]) {
    let papers = WordFiles.all(in: paths).map {
      (name: WordFiles.name(of: $0), bytes: WordFiles.bytes(of: $0))
    }
    let review = Reviewing()
    for _ in 0..<times {
      for paper in papers {
        if stage == "read" {
          _ = try? PaperReader.read(paper.bytes, name: paper.name)
        } else {
          review.check(paper.bytes, name: paper.name)
        }
      }
    }
  }
}
