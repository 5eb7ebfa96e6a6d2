import SourceText

/// Reads the words and figures of a chart: one text for each title, label and series.
struct ChartReader: XMLReader {
  /// One text with its place in the part.
  struct Text {
    let words: String
    let start: Int
    let end: Int
  }

  private(set) var texts: [Text] = []
  private var path: [XMLName] = []
  private var words: [UInt8] = []
  private var isCollecting = false
  private var series = Series()
  private var start = 0
  private var seriesStart = 0
  private var titleWords: [String] = []
  private var point: (index: Int, format: String?) = (0, nil)

  private struct Series {
    var name = ""
    var format = ""
    var categories = ChartCategories()
    var values: [(index: Int, value: String, format: String?)] = []
  }

  mutating func start(_ tag: XMLTag) {
    path.append(tag.name)
    switch tag.name {
    case .title, .dLbl:
      titleWords = []
      start = tag.start
    case .ser:
      series = Series()
      seriesStart = tag.start
    case .lvl: series.categories.beginLevel()
    case .pt: point = (tag.int(.idx) ?? 0, tag.string(.formatCode))
    case .t, .v, .formatCode:
      isCollecting = true
      words = []
    default: break
    }
  }

  mutating func text(_ text: Swift::Span<UInt8>) {
    if isCollecting { words.append(text) }
  }

  mutating func end(_ end: XMLEnd) {
    if isCollecting, end.name == .t || end.name == .v || end.name == .formatCode {
      isCollecting = false
      take(String(decoding: words, as: UTF8.self), from: end.name)
    }
    if !path.isEmpty { path.removeLast() }
    switch end.name {
    case .title, .dLbl:
      let words = Array(titleWords.joined().utf8)
      let shown = Whitespace.trim(words, TextRange(0, words.count))
      if !shown.isEmpty {
        let text = String(decoding: words[shown.indices], as: UTF8.self)
        texts.append(Text(words: text, start: start, end: end.offset))
      }
      titleWords = []
    case .p: if path.contains(.title), !titleWords.isEmpty { titleWords.append(" ") }
    case .ser: endSeries(end)
    default: break
    }
  }

  private mutating func take(_ words: String, from name: XMLName) {
    if path.contains(.title) || path.contains(.dLbl) {
      if name != .formatCode { titleWords.append(words) }
      return
    }
    guard
      let place = path.last(where: {
        $0 == .tx || $0 == .cat || $0 == .xVal || $0 == .val || $0 == .yVal || $0 == .bubbleSize
      })
    else { return }
    switch place {
    case .tx: if name == .v || name == .t { series.name += words }
    case .cat, .xVal:
      if name == .v { series.categories.add(words, at: point.index) }
    case .val, .yVal:
      if name == .formatCode { series.format = words }
      if name == .v { series.values.append((point.index, words, point.format)) }
    default: break
    }
  }

  private mutating func endSeries(_ end: XMLEnd) {
    series.categories.close()
    let entries = series.values.map { entry in
      let value = ChartNumber.text(entry.value, format: entry.format ?? series.format)
      return series.categories.words(at: entry.index).map { $0 + " " + value } ?? value
    }
    let name = series.name.isEmpty ? "" : series.name + (entries.isEmpty ? "" : ": ")
    let words = name + entries.joined(separator: "; ")
    if !words.isEmpty { texts.append(Text(words: words, start: seriesStart, end: end.offset)) }
  }
}

/// Writes a stored value of a chart as it is shown.
private enum ChartNumber {
  /// Percentages with their decimals; all others as they are stored.
  static func text(_ value: String, format: String) -> String {
    guard let decimals = decimals(of: format), let number = Double(value),
      number.magnitude < 1e9
    else { return value }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = Int((number * 100 * scale).rounded())
    var digits = String(rounded.magnitude)
    while digits.utf8.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    let rest = decimals == 0 ? "" : "." + digits.suffix(decimals)
    return (rounded < 0 ? "-" : "") + whole + rest + "%"
  }

  private static func decimals(of format: String) -> Int? {
    guard format.hasPrefix("0"), format.hasSuffix("%") else { return nil }
    let middle = format.dropFirst().dropLast()
    if middle.isEmpty { return 0 }
    guard middle.first == ".", middle.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return (1...6).contains(middle.utf8.count - 1) ? middle.utf8.count - 1 : nil
  }
}
