/// Where the markers of one comment go.
struct Anchor {
  /// A place between the pieces of a paragraph, or inside a run that can be cut there.
  struct Edge {
    let offset: Int
    var cut: RunSplit.Cut?
  }

  let start: Edge
  let end: Edge
  /// The block it begins in, where it did not have to move out of it.
  let block: Int?
  /// Whether it stands among paragraphs and needs an empty one round it.
  var needsParagraph = false
}
