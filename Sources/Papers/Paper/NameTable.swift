/// The strings that blocks and spans refer to by number.
package struct NameTable: Sendable {
  /// Names of parts without leading slash; of plain files the file name.
  package var parts: [String] = []
  /// Names of styles.
  package var styles: [String] = []
  /// Ids of notes and comments, file names of headers and footers.
  package var stories: [String] = []
  /// Targets of links.
  package var links: [String] = []

  package init() {}

  /// The number of `name` in `list`, added if it is new.
  package static func number(of name: String, in list: inout [String]) -> Int {
    if let known = list.lastIndex(of: name) { return known }
    list.append(name)
    return list.count - 1
  }
}
