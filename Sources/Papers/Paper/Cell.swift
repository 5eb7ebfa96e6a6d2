/// One place of a table, or a rectangle of merged places; rows and columns count from 0.
package struct Cell: Hashable, Sendable {
  package let table: Int
  package let row: Int
  package let column: Int
  package let rowSpan: Int
  package let columnSpan: Int
  package let isHeader: Bool
  /// Its blocks, those of nested tables and boxes among them; its own are those whose `cell` it is.
  package let blocks: Range<Int>
}
