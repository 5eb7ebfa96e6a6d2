import Rulebook

/// One rulebook with all its names resolved to numbers; made once and never changed.
struct PreparedRulebook: Sendable {
  let rulebook: Rulebook
  var leaves: [Leaf] = []
  var finders: [PreparedFinder] = []
  var terms: [PreparedTerm] = []
  var cues = Cues()
  var fields: [PreparedField] = []
  var paperDateField: Int?
  var zones: [UnitCheck] = []
  var conditions: [Check] = []
  /// Whether each condition speaks of the place that a rule is applied to.
  var speakingConditions: [Bool] = []
  var rules: [PreparedRule] = []
  /// How many units do not speak of a place.
  var unitCount = 0
  /// What terms, zones, conditions and rules rest on.
  var termOrder = Dependencies([])
  var zoneOrder = Dependencies([])
  var conditionOrder = Dependencies([])
  var ruleOrder = Dependencies([])

  /// What the ids of its rules begin with.
  var packName: String { rulebook.pack?.name.text ?? "rules" }
}
