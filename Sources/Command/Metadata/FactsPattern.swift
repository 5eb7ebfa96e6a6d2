import Screening
import SourceText

/// A pattern that reads facts about papers from their paths, such as `board/{meeting}/{item}-{title}`
/// (`audit.md`, section 2).
struct FactsPattern {
  private enum Step {
    case text([Unicode.Scalar])
    case anything
    case field(PaperFacts.Field)
  }

  let text: String
  private let parts: [[Step]]
  /// The folder that paths count from.
  private let folder: String

  init(_ text: String, from folder: String) throws(Failure) {
    self.text = text
    self.folder = folder
    var parts: [[Step]] = []
    for part in text.split(separator: "/") { parts.append(try Self.steps(of: part)) }
    self.parts = parts
  }

  /// What the path says; nothing where it does not fit.
  func facts(for path: String) -> PaperFacts {
    let start = folder == "/" ? "/" : folder + "/"
    guard path.hasPrefix(start) else { return PaperFacts() }
    var names = path.dropFirst(start.count).split(separator: "/")
    guard names.count == parts.count, let last = names.popLast() else { return PaperFacts() }
    names.append(last.lastIndex(of: ".").map { last[..<$0] } ?? last)
    var facts = PaperFacts()
    for (steps, name) in zip(parts, names) {
      var fitting = Fitting(steps: steps, name: Array(name.unicodeScalars))
      guard let found = fitting.facts(facts, step: 0, at: 0) else { return PaperFacts() }
      facts = found
    }
    return facts
  }

  /// A name on its way through the steps of a part; each field takes as little as it can.
  private struct Fitting {
    let steps: [Step]
    let name: [Unicode.Scalar]
    /// From where on it is known not to fit, so that no name is gone through twice.
    private var failed: Set<[Int]> = []

    init(steps: [Step], name: [Unicode.Scalar]) {
      self.steps = steps
      self.name = name
    }

    /// What is known once the rest of the name fits the rest of the steps; nil if it does not.
    mutating func facts(_ known: PaperFacts, step: Int, at place: Int) -> PaperFacts? {
      guard step < steps.count else { return place == name.count ? known : nil }
      if failed.contains([step, place]) { return nil }
      switch steps[step] {
      case .text(let text):
        if name[place...].starts(with: text),
          let found = facts(known, step: step + 1, at: place + text.count)
        {
          return found
        }
      case .anything, .field:
        for end in place..<name.count {
          var tried = known
          if FactsPattern.take(steps[step], name[place...end], &tried),
            let found = facts(tried, step: step + 1, at: end + 1)
          {
            return found
          }
        }
      }
      failed.insert([step, place])
      return nil
    }
  }

  private static func take(
    _ step: Step,
    _ name: ArraySlice<Unicode.Scalar>,
    _ facts: inout PaperFacts
  ) -> Bool {
    guard case .field(let field) = step else { return true }
    let value = String(String.UnicodeScalarView(name))
    return facts.set(field, field == .meeting ? dashed(value) : value, from: .path)
  }

  /// A date of eight figures as others are written.
  private static func dashed(_ text: String) -> String {
    guard text.utf8.count == 8, text.allSatisfy({ ("0"..."9").contains($0) }) else { return text }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  private static func steps(of part: Substring) throws(Failure) -> [Step] {
    var steps: [Step] = []
    var rest = part
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { steps.append(.text(Array(rest[..<open].unicodeScalars))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Failure("\"\(part)\" opens a bracket that it does not close")
      }
      let name = String(rest[rest.index(after: open)..<close])
      let fields = PaperFacts.Field.allCases.filter { $0 != .supersedes }
      if name == "*" {
        steps.append(.anything)
      } else if let field = fields.first(where: { $0.rawValue == name }) {
        steps.append(.field(field))
      } else {
        let names = fields.map(\.rawValue)
        throw Failure(
          "\"{\(name)}\" is nothing a path can tell" + OptionValue.didYouMean(name, names),
          help: "choose \(OptionValue.alternatives(names + ["*"]))"
        )
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { steps.append(.text(Array(rest.unicodeScalars))) }
    return steps
  }
}
