/// What run properties say, as far as it matters here; what is not said is unset.
struct RunFormat {
  /// Properties that are on or off.
  struct Toggles: OptionSet {
    let rawValue: UInt8
    static let bold = Toggles(rawValue: 1)
    static let struck = Toggles(rawValue: 2)
    static let doubleStruck = Toggles(rawValue: 4)
    static let hidden = Toggles(rawValue: 8)
  }

  var said: Toggles = []
  var on: Toggles = []
  var halfPoints: Int?
  var isWhite: Bool?
  var isShaded: Bool?
  /// The symbol font of its letters; `.ordinary` for every other font.
  var font: SymbolFont?

  /// This format with `base` under it.
  func over(_ base: RunFormat) -> RunFormat {
    var format = self
    format.said = said.union(base.said)
    format.on = on.union(base.on.subtracting(said))
    format.halfPoints = halfPoints ?? base.halfPoints
    format.isWhite = isWhite ?? base.isWhite
    format.isShaded = isShaded ?? base.isShaded
    format.font = font ?? base.font
    return format
  }

  /// What is on for a run: its own word is absolute, those of its two styles cancel each other.
  static func effective(
    run: RunFormat,
    character: RunFormat,
    paragraph: RunFormat,
    defaults: RunFormat
  ) -> RunFormat {
    var format = run.over(character.over(paragraph.over(defaults)))
    let styled = character.on.symmetricDifference(paragraph.on).union(defaults.on)
    format.on = run.on.union(styled.subtracting(run.said))
    return format
  }

  /// Takes one child of `w:rPr`.
  mutating func read(_ tag: XMLTag) {
    switch tag.name {
    case .b: set(.bold, tag.isOn())
    case .strike: set(.struck, tag.isOn())
    case .dstrike: set(.doubleStruck, tag.isOn())
    case .vanish: set(.hidden, tag.isOn())
    case .sz: halfPoints = tag.int(.val) ?? halfPoints
    case .color:
      isWhite = tag.isValue(.val, "FFFFFF") || tag.isValue(.val, "ffffff")
    case .highlight: isShaded = !tag.isValue(.val, "none")
    case .shd: if Self.isShading(tag) { isShaded = true }
    case .rFonts:
      let other = tag.string(.hAnsi) ?? tag.string(.oldHAnsi)
      if let name = tag.string(.ascii) ?? other { font = SymbolFont(name) }
      if font == .ordinary, let other { font = SymbolFont(other) }
    default: break
    }
  }

  private mutating func set(_ toggle: Toggles, _ isOn: Bool) {
    said.insert(toggle)
    if isOn { on.insert(toggle) } else { on.remove(toggle) }
  }

  /// Whether a `w:shd` lays a colour under the text.
  static func isShading(_ tag: XMLTag) -> Bool {
    let isPlain = !tag.has(.fill) || tag.isValue(.fill, "auto") || tag.isValue(.fill, "FFFFFF")
    let isClear = !tag.has(.val) || tag.isValue(.val, "clear") || tag.isValue(.val, "nil")
    return !(isPlain && isClear)
  }
}
