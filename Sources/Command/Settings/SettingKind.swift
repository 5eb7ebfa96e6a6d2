/// What the values of a setting look like.
enum SettingKind {
  case text, onOff, size, day
  case texts
  case number(ClosedRange<Int>)
  case choice([String])
  case choices([String])
  /// Numbers by name.
  case numbers
  /// Names of rules, each with a reason.
  case reasons
  /// Lists of labels by name.
  case labels

  /// Whether it may have several values.
  var isList: Bool {
    switch self {
    case .texts, .choices, .numbers, .reasons, .labels: true
    case .text, .onOff, .size, .day, .number, .choice: false
    }
  }
}
