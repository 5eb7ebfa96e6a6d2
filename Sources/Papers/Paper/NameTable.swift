/// The strings that blocks and spans refer to by number.
package struct NameTable: Sendable {
  /// Names of parts without leading slash; of plain files the file name.
  package var parts: NameList = []
  /// Names of styles.
  package var styles: NameList = []
  /// Ids of notes and comments, file names of headers and footers.
  package var stories: NameList = []
  /// Targets of links.
  package var links: NameList = []

  package init() {}

  /// The number of `name` in `list`, added if it is new.
  package static func number(of name: String, in list: inout NameList) -> Int {
    if let known = list.number(of: name) { return known }
    list.append(name)
    return list.count - 1
  }
}
