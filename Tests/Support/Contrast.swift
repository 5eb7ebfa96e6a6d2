import Foundation

/// The contrast of two colours as WCAG 2.2 counts it.
public enum Contrast {
  /// Of colours by value, such as `#005eb8`.
  public static func of(_ first: String, _ second: String) -> Double? {
    guard let one = luminance(first), let two = luminance(second) else { return nil }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    guard colour.hasPrefix("#"), colour.count == 7,
      let number = Int(colour.dropFirst(), radix: 16)
    else { return nil }
    let parts = [16, 8, 0].map { shift in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
