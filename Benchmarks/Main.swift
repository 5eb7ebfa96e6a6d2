import Glibc

/// Measures reading and checking against the floor, in one run of one process.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == "speed", arguments.count > 1 else {
      print("usage: benchmarks speed PATH...")
      exit(2)
    }
    Speed.run(paths: Array(arguments.dropFirst()))
  }
}
