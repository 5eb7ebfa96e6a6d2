/// What the program was built for.
enum Platform {
  static var name: String { "\(processor) Linux" }

  private static var processor: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "aarch64"
    #else
      "another"
    #endif
  }
}
