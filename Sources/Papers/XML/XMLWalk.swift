/// Follows a parse from tag to tag: depth, namespaces in scope, and markup compatibility, of which
/// only the branch that holds is let through.
struct XMLWalk {
  private(set) var events = 0
  private(set) var isStrict = false
  private(set) var unresolved: Set<Int> = []
  private let forced: Set<Int>
  private let readsAll: Bool
  private var stack: [Open] = []
  private var delivered = 0
  /// The depth at which what is passed over began; 0 if nothing is.
  private var skipped = 0
  private var scope = XMLScope()
  private var alternatives: [Alternative] = []
  private var unselectedDepth = 0

  private struct Open {
    let name: XMLName
    let namespace: XMLNamespace
    var isDelivered: Bool
  }

  private struct Alternative {
    let depth: Int
    let start: Int
    var isChosen = false
    var hasChoice = false
  }

  /// What is to be done with an element.
  enum Verdict {
    /// Hand it over as standing at a depth.
    case deliver(Int)
    case passOver
    /// A branch begins that no program would choose.
    case branch
    case fail(PaperError)
  }

  /// `forced` holds the places whose first branch is read whatever it asks for; with `readsAll`
  /// nothing is passed over.
  init(forced: Set<Int>, readsAll: Bool = false) {
    self.forced = forced
    self.readsAll = readsAll
    stack.reserveCapacity(Limits.depth + 2)
  }

  var isSkipping: Bool { skipped != 0 }

  /// Whether the budget and the reader are to be asked: early once, and then now and again.
  var isTimeToAsk: Bool { events & 4_095 == 0 || events <= 2 }

  mutating func start(
    _ tag: XMLTag,
    _ declarations: XMLDeclarations,
    in parse: XMLParse
  ) -> Verdict {
    events &+= 1
    let depth = stack.count + 1
    guard depth <= Limits.depth else { return .fail(.tooDeep(part: parse.part.name)) }
    if depth == 1 { isStrict = parse.names.isStrict(tag.namespaceKey) }
    if declarations.count > 0 {
      declarations.forEach { prefix, target in
        scope.declare(prefix, target, parse.names.namespace(target), depth: depth)
      }
      guard scope.count <= Limits.namespaces else {
        return .fail(.tooComplex(Self.manyNamespaces, part: parse.part.name))
      }
    }
    stack.append(Open(name: tag.name, namespace: tag.namespace, isDelivered: false))
    if skipped != 0 { return .passOver }
    if scope.compatibility != 0, !readsAll {
      if tag.hasAttribute(from: scope.compatibility) { readCompatibility(tag, parse, depth: depth) }
      if tag.namespace == .compatibility { return choose(tag, parse, depth: depth) }
      if tag.namespace == .unknown, scope.isIgnorable(tag.namespaceKey) {
        if !scope.isProcessed(tag.namespaceKey, tag.localName) { skipped = depth }
        return .passOver
      }
    }
    delivered += 1
    stack[depth - 1].isDelivered = true
    return .deliver(delivered)
  }

  private mutating func readCompatibility(_ tag: XMLTag, _ parse: XMLParse, depth: Int) {
    for word in Self.words(tag.string(.ignorable, in: .compatibility)) {
      scope.ignore(parse.key(ofPrefix: word), depth: depth)
    }
    for word in Self.words(tag.string(.processContent, in: .compatibility)) {
      let halves = word.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      scope.process(parse.key(ofPrefix: halves[0]), String(halves[1]), depth: depth)
    }
  }

  private static func words(_ list: String?) -> [Substring] {
    // More words than namespaces may be declared say nothing new.
    list?.split(maxSplits: Limits.namespaces) {
      $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r"
    } ?? []
  }

  /// Of alternate content, the first branch that is understood, else the fallback.
  private mutating func choose(_ tag: XMLTag, _ parse: XMLParse, depth: Int) -> Verdict {
    if tag.name == .alternateContent {
      alternatives.append(Alternative(depth: depth, start: tag.start))
      return .passOver
    }
    guard let last = alternatives.indices.last, alternatives[last].depth == depth - 1 else {
      return .passOver
    }
    let isChoice = tag.name == .choice
    guard isChoice || tag.name == .fallback, !alternatives[last].isChosen else {
      skipped = depth
      return .passOver
    }
    guard isChoice, unselectedDepth == 0, !isUnderstood(tag, parse) else {
      alternatives[last].isChosen = true
      return .passOver
    }
    let isForced = forced.contains(alternatives[last].start) && !alternatives[last].hasChoice
    alternatives[last].hasChoice = true
    guard isForced else {
      skipped = depth
      return .passOver
    }
    alternatives[last].isChosen = true
    unselectedDepth = depth
    return .branch
  }

  private func isUnderstood(_ tag: XMLTag, _ parse: XMLParse) -> Bool {
    let words = Self.words(tag.string(.requires))
    return !words.isEmpty
      && words.allSatisfy { scope.namespace(parse.key(ofPrefix: $0)).isUnderstood }
  }

  /// The element that ends, if its start was handed over, and whether it was a branch.
  mutating func end()
    -> ((name: XMLName, namespace: XMLNamespace, depth: Int)?, leavesBranch: Bool)?
  {
    guard let open = stack.popLast() else { return nil }
    let depth = stack.count + 1
    scope.leave(depth)
    if skipped != 0 {
      if skipped == depth { skipped = 0 }
      return nil
    }
    let leavesBranch = unselectedDepth == depth
    if leavesBranch { unselectedDepth = 0 }
    if open.isDelivered {
      delivered -= 1
      return ((open.name, open.namespace, delivered + 1), leavesBranch)
    }
    if let last = alternatives.last, last.depth == depth {
      if last.hasChoice, !last.isChosen { unresolved.insert(last.start) }
      alternatives.removeLast()
    }
    return (nil, leavesBranch)
  }

  private static let manyNamespaces = "more than 512 namespaces at one place"
}
