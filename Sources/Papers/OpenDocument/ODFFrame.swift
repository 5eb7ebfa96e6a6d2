/// A frame that is open: what stands in it decides what becomes of it.
struct ODFFrame {
  var title: String?
  var description: String?
  var hasImage = false
  var object: String?
  var isEmbedded = false
  /// Square centimetres, where the file says the size.
  let area: Double?

  init(_ tag: XMLTag) {
    let width = tag.string(.width, in: .odfSVG).flatMap(Self.centimetres)
    let height = tag.string(.height, in: .odfSVG).flatMap(Self.centimetres)
    area = width.flatMap { width in height.map { width * $0 } }
  }

  /// A length such as `3.5cm`, in centimetres.
  static func centimetres(_ length: String) -> Double? {
    let units: [(String, Double)] = [
      ("cm", 1), ("mm", 0.1), ("in", 2.54), ("pt", 2.54 / 72), ("pc", 2.54 / 6), ("px", 2.54 / 96),
    ]
    for (unit, factor) in units where length.hasSuffix(unit) {
      return Double(length.dropLast(unit.count)).map { $0 * factor }
    }
    return nil
  }
}
