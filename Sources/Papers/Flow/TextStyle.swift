/// How a run of text stands in its file.
struct TextStyle: Hashable {
  var flags: SpanFlags = []
  /// In `Draft.changes`.
  var change: Int32?
  /// In `NameTable.links`.
  var link: Int32?
  var isBold = false
}
