import Glibc

/// Measures reading and checking: against the floor, or with growing papers and rulebooks.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "speed" where arguments.count > 1: Speed.run(paths: Array(arguments.dropFirst()))
    case "scale": Scale.run(only: arguments.dropFirst().first)
    default:
      print("usage: benchmarks speed PATH... | scale [CASE]")
      exit(2)
    }
  }
}
