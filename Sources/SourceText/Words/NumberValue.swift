/// A number or percentage that a paper states (`rule-language.md`, 6.4).
package struct NumberValue: Hashable, Sendable {
  package let value: Double
  package let isPercentage: Bool

  /// Reads a form: an optional sign, digits, in threes with commas or without, an optional decimal
  /// part, an optional `%`; nil for anything else.
  package init?(form: some Collection<UInt8>) {
    var bytes = Array(form)
    isPercentage = bytes.last == UInt8(ascii: "%")
    if isPercentage { bytes.removeLast() }
    var index = 0
    var sign = 1.0
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      index = 1
    }
    var value = 0.0
    var run = 0
    var groups = 0
    var scale = 0.0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        if scale > 0 {
          value += digit / scale
          scale *= 10
        } else {
          value = value * 10 + digit
          run += 1
        }
      case UInt8(ascii: ",") where scale == 0 && (groups == 0 ? (1...3).contains(run) : run == 3):
        groups += 1
        run = 0
      case UInt8(ascii: ".") where scale == 0 && run > 0 && index < bytes.count:
        guard groups == 0 || run == 3 else { return nil }
        scale = 10
      default:
        return nil
      }
    }
    guard run > 0, groups == 0 || run == 3 else { return nil }
    self.value = sign * value
  }

  package init(value: Double, isPercentage: Bool) {
    self.value = value
    self.isPercentage = isPercentage
  }
}
