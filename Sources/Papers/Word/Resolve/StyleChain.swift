/// What a style comes to, with all it is based on.
struct StyleChain {
  /// 1 to 9 if it, or one it is based on, is called `heading 1` to `heading 9`.
  private(set) var headingLevel: Int?
  private(set) var isTitle = false
  private(set) var isCaption = false
  /// The nearest outline level, 0 to 9.
  private(set) var outline: Int?
  private(set) var numID: Int?
  private(set) var listLevel: Int?
  /// The style that gives the list, -1 if none does.
  private(set) var listStyle = -1
  private(set) var breaksBefore = false
  private(set) var format = RunFormat()
  private(set) var marksFirstRow = false

  /// The chain of no style.
  init() {}

  /// Follows the style at `index` to the root, at most 32 steps.
  init(of index: Int, in styles: [WordStyle], parents: [Int]) {
    var at = index
    var breaks: Bool?
    for _ in 0..<Limits.styleChain where at >= 0 {
      let style = styles[at]
      let name = Self.plain(style.name)
      if headingLevel == nil { headingLevel = Self.headingLevel(name) }
      if name == "title" { isTitle = true }
      if name == "caption" { isCaption = true }
      outline = outline ?? style.outline
      // The level belongs to the list of the same style, or of one nearer.
      if numID == nil { listLevel = listLevel ?? style.listLevel }
      if numID == nil, style.numID != nil { listStyle = at }
      numID = numID ?? style.numID
      breaks = breaks ?? style.breaksBefore
      format = format.over(style.format)
      marksFirstRow = marksFirstRow || style.marksFirstRow
      let parent = parents[at]
      at = parent >= 0 && styles[parent].kind == style.kind ? parent : -1
    }
    breaksBefore = breaks ?? false
  }

  /// Names are compared without regard to case and spaces.
  private static func plain(_ name: String) -> String {
    String(
      decoding: name.utf8.filter { $0 != 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 },
      as: UTF8.self
    )
  }

  /// The level in a name such as `heading2`.
  static func headingLevel(_ name: String) -> Int? {
    guard name.hasPrefix("heading"), name.utf8.count == 8, let level = Int(name.suffix(1)),
      level > 0
    else { return nil }
    return level
  }
}
