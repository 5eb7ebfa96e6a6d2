import Glibc

/// Measures reading and checking: against the floor, or with growing papers and rulebooks.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "speed" where arguments.count > 1: Speed.run(paths: Array(arguments.dropFirst()))
    case "repeat" where arguments.count > 3 && ["read", "check"].contains(arguments[1]):
      Repeat.run(arguments[1], times: Int(arguments[2]) ?? 1, paths: Array(arguments.dropFirst(3)))
    case "scale": Scale.run(only: arguments.dropFirst().first)
    default:
      print("usage: benchmarks speed PATH... | scale [CASE]")
      print("       benchmarks repeat read|check TIMES PATH...")
      exit(2)
    }
  }
}
