/// The tracked changes of an OpenDocument file: what was deleted stands apart and is put back at
/// its mark.
struct ODFChanges {
  private struct Region {
    var change = Change(kind: .inserted, author: nil, date: nil)
    var deleted = ""
  }

  private var regions: [String: Region] = [:]
  private var current = ""
  /// Numbers in `Draft.changes` of regions that have been met in the text.
  private var numbers: [String: Int32] = [:]

  mutating func beginRegion(id: String) {
    current = id
    regions[id] = Region()
  }

  mutating func beginDeletion() { regions[current]?.change.kind = .deleted }

  mutating func endDeletion(_ text: String) { regions[current]?.deleted = text }

  mutating func author(_ name: String) { regions[current]?.change.author = name }

  mutating func date(_ date: String) { regions[current]?.change.date = date }

  /// The text deleted in a region.
  func deleted(_ id: String) -> String { regions[id]?.deleted ?? "" }

  /// The change's number in the draft, which takes it up when it is met first.
  mutating func number(of id: String, in writer: inout FlowWriter) -> Int32? {
    if let known = numbers[id] { return known }
    guard let region = regions[id] else { return nil }
    var change = region.change
    change.block = writer.currentBlock
    change.add(region.deleted)
    let number = Int32(writer.draft.changes.count)
    writer.draft.changes.append(change)
    numbers[id] = number
    return number
  }
}
