/// What the elements that are open declare: namespaces, and what may be passed over.
struct XMLScope {
  /// The pointer of the namespace of markup compatibility; 0 until it is declared.
  private(set) var compatibility: UInt = 0
  private var declarations: [Declaration] = []
  private var ignorable: [Mark] = []
  private var processed: [Mark] = []
  private var deepest = 0

  private struct Declaration {
    let prefix: UInt
    let target: UInt
    let namespace: XMLNamespace
    let depth: Int
  }

  private struct Mark {
    let target: UInt
    var name = ""
    let depth: Int
  }

  /// How many namespaces are declared.
  var count: Int { declarations.count }

  mutating func declare(_ prefix: UInt, _ target: UInt, _ namespace: XMLNamespace, depth: Int) {
    declarations.append(
      Declaration(prefix: prefix, target: target, namespace: namespace, depth: depth)
    )
    if namespace == .compatibility { compatibility = target }
    deepest = depth
  }

  /// The namespace of a prefix.
  func namespace(_ prefix: UInt) -> XMLNamespace {
    declarations.last { $0.prefix == prefix }?.namespace ?? .unknown
  }

  mutating func ignore(_ prefix: UInt, depth: Int) {
    guard let target = declarations.last(where: { $0.prefix == prefix })?.target,
      !isIgnorable(target)
    else { return }
    ignorable.append(Mark(target: target, depth: depth))
    deepest = max(deepest, depth)
  }

  mutating func process(_ prefix: UInt, _ name: String, depth: Int) {
    guard let target = declarations.last(where: { $0.prefix == prefix })?.target,
      processed.count < Limits.namespaces
    else { return }
    processed.append(Mark(target: target, name: name, depth: depth))
    deepest = max(deepest, depth)
  }

  func isIgnorable(_ target: UInt) -> Bool {
    ignorable.contains { $0.target == target }
  }

  func isProcessed(_ target: UInt, _ name: String) -> Bool {
    processed.contains { $0.target == target && ($0.name == name || $0.name == "*") }
  }

  /// Forgets what the element at `depth` declared.
  mutating func leave(_ depth: Int) {
    guard depth <= deepest else { return }
    while let last = declarations.last, last.depth >= depth { declarations.removeLast() }
    while let last = ignorable.last, last.depth >= depth { ignorable.removeLast() }
    while let last = processed.last, last.depth >= depth { processed.removeLast() }
    deepest = max(declarations.last?.depth ?? 0, ignorable.last?.depth ?? 0)
    deepest = max(deepest, processed.last?.depth ?? 0)
  }
}
