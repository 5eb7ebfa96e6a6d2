import SourceText

/// Turns what was given for an option into a value, or says what is wrong with it.
enum OptionValue {
  /// The one value of an option that may be given once.
  static func single(_ values: [String], _ option: String) throws(Failure) -> String? {
    guard values.count <= 1 else { throw Failure("\(option) is given twice") }
    return values.first
  }

  /// One word of a closed list.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ values: [String],
    _ option: String,
    of type: Choice.Type
  ) throws(Failure) -> Choice? {
    guard let given = try single(values, option) else { return nil }
    return try choice(given, option, of: type)
  }

  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ given: String,
    _ option: String,
    of type: Choice.Type
  ) throws(Failure) -> Choice {
    if let choice = Choice(rawValue: given) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw Failure(
      "\"\(given)\" is not a value of \(option)" + didYouMean(given, names),
      help: "choose \(alternatives(names))"
    )
  }

  /// Whether a word of the environment or a settings file says yes.
  static func onOff(_ given: String, _ option: String) throws(Failure) -> Bool {
    switch given.lowercased() {
    case "1", "true", "yes", "on": true
    case "0", "false", "no", "off": false
    default: throw Failure("\"\(given)\" is not a value of \(option)", help: "choose true or false")
    }
  }

  /// A whole number within bounds.
  static func number(
    _ values: [String],
    _ option: String,
    in range: ClosedRange<Int>
  ) throws(Failure) -> Int? {
    guard let given = try single(values, option) else { return nil }
    guard given.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(given), range.contains(number)
    else {
      throw Failure(
        "\"\(given)\" is not a value of \(option)",
        help: "give a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return number
  }

  /// A number of bytes: `B KB MB GB`, powers of 1,000.
  static func size(_ values: [String], _ option: String) throws(Failure) -> Int? {
    guard let given = try single(values, option) else { return nil }
    let digits = given.prefix { ("0"..."9").contains($0) }
    let units = ["B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
    if let number = Int(digits), number > 0,
      let unit = units[given.dropFirst(digits.count).uppercased()],
      number <= 1_000_000_000_000 / unit
    {
      return number * unit
    }
    throw Failure(
      "\"\(given)\" is not a value of \(option)",
      help: "give a size such as 50MB, in B, KB, MB or GB"
    )
  }

  /// A day that exists.
  static func day(_ given: String, _ option: String) throws(Failure) -> Day {
    if let day = Day(iso: given) { return day }
    throw Failure("\"\(given)\" is not a date for \(option)", help: "write it as 2026-12-03")
  }

  /// `; did you mean "…"?`, where there is a name near enough.
  static func didYouMean(_ given: String, _ names: [String]) -> String {
    NearestName.nearest(to: given, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
