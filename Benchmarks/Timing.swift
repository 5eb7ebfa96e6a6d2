import Glibc

/// Measures the CPU time of work.
enum Timing {
  /// Seconds of CPU time that `work` takes, the least of several runs.
  static func least(of runs: Int, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = cpuTime()
      work()
      return cpuTime() - start
    }.min() ?? 0
  }

  private static func cpuTime() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
