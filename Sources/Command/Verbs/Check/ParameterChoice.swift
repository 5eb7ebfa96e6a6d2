import Reports
import Rulebook

/// The parameters of the loaded packs, and what options make of them (`--parameter`).
struct ParameterChoice {
  /// All parameters with the values in effect, in the order of packs and files.
  let values: [RunHeader.ParameterValue]

  init(_ choices: Choices, packs: [LoadedPack]) throws(Failure) {
    let given = choices[.parameters]
    let origin: RunHeader.ParameterValue.Origin =
      switch given.origin {
      case .flag: .flag
      case .environment: .environment
      case .file: .settings
      case .standard: .default
      }
    let known = packs.flatMap { pack in pack.rulebook.parameters.map { (pack.name, $0) } }
    var changed: [String: Double] = [:]
    for text in given.values {
      guard let equals = text.firstIndex(of: "=") else {
        throw Failure("\"\(text)\" is not a value of --parameter", help: "write it as name=number")
      }
      let name = String(text[..<equals])
      let fitting = known.map(\.1).filter { $0.name.text == name }
      guard !fitting.isEmpty else {
        throw Failure(
          "there is no parameter called \"\(name)\""
            + OptionValue.didYouMean(name, known.map(\.1.name.text))
        )
      }
      guard changed[name] == nil else { throw Failure("the parameter \"\(name)\" is given twice") }
      let number = text[text.index(after: equals)...]
      for parameter in fitting { changed[name] = try Self.value(String(number), of: parameter) }
    }
    values = known.map { pack, parameter in
      let name = parameter.name.text
      return RunHeader.ParameterValue(
        pack: pack,
        name: name,
        value: changed[name] ?? parameter.value.value,
        standard: parameter.value.value,
        from: changed[name] == nil ? .default : origin
      )
    }
  }

  /// The values that options give to the parameters of a pack, by name.
  func changed(of pack: String) -> [String: Double] {
    values.reduce(into: [:]) { if $1.isGiven, $1.pack == pack { $0[$1.name] = $1.value } }
  }

  private static func value(_ text: String, of parameter: Parameter) throws(Failure) -> Double {
    let isPercentage = parameter.value.isPercentage
    let digits = isPercentage && text.hasSuffix("%") ? String(text.dropLast()) : text
    let isPlain = digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    guard isPlain, let number = Double(digits), number.isFinite else {
      throw Failure("\"\(text)\" is not a number for the parameter \"\(parameter.name.text)\"")
    }
    guard let range = parameter.range else { return number }
    guard number >= range.lower.value, number <= range.upper.value else {
      throw Failure(
        "\(text) lies outside the range of the parameter \"\(parameter.name.text)\"",
        help: "give a number from \(range.lower.digits) to \(range.upper.digits)"
      )
    }
    return number
  }
}
