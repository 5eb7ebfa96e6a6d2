import Papers
import SourceText

/// Finds the words of a paper's title in its body.
enum TitlePlace {
  /// The block that is the title, else the first that says it; nil if none does.
  static func find(in paper: Paper) -> Place? {
    let body = paper.blocks.indices.filter {
      paper.blocks[$0].story == .body && !paper.blocks[$0].words.isEmpty
    }
    if let title = body.first(where: { paper.blocks[$0].kind == .title }) {
      return whole(title, of: paper)
    }
    guard let title = paper.title?.text, !title.isEmpty else { return nil }
    let words = Array(title.utf8)
    let block = body.first { paper.text[paper.blocks[$0].text.indices].elementsEqual(words) }
    return block.map { whole($0, of: paper) }
  }

  private static func whole(_ number: Int, of paper: Paper) -> Place {
    let count = UTF8Scalar.count(paper.text, in: paper.blocks[number].text)
    return Place(block: number, from: 0, to: count)
  }
}
