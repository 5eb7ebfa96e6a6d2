package import Foundation
import Papers

/// A case of one feature of a file: a text file that says what it shows, holds the file's parts, and
/// below `==== paper` what is read of it.
///
/// A part begins with a line `== WHAT …`: `body`, `styles` and `numbering` are Word's; `story NAME KIND
/// ID` is a part whose root the case leaves out; `part NAME KIND ID` is one as it stands; `member NAME`
/// is a member of another archive; `file NAME [ENCODING]` is the whole file.
package struct FeatureCase {
  /// What the file had before the answer.
  package let source: String
  private var pieces: [(words: [String], text: String)] = []

  /// Reads the case at `url`.
  package init(at url: URL) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    let end = text.range(of: "\n==== paper")?.lowerBound ?? text.endIndex
    source = String(text[..<end]).trimmingCharacters(in: .newlines) + "\n"
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        pieces.append((line.dropFirst(3).split(separator: " ").map(String.init), ""))
      } else if !pieces.isEmpty {
        pieces[pieces.count - 1].text += (pieces[pieces.count - 1].text.isEmpty ? "" : "\n") + line
      }
    }
    for index in pieces.indices {
      pieces[index].text = pieces[index].text.trimmingCharacters(in: .newlines)
    }
  }

  /// The cases of the test target that `filePath` stands in, in order.
  package static func all(for filePath: String) -> [URL] {
    let folder = Snapshots.folder(for: filePath).appendingPathComponent("Features")
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  /// The source, and what is read of it in both views.
  package func answered() -> String {
    let (name, bytes) = file
    let final = Self.lines(bytes, name: name, view: .final)
    let original = Self.lines(bytes, name: name, view: .original)
    var text = source + "\n==== paper\n" + final.joined(separator: "\n") + "\n"
    if original != final {
      text += "\n==== paper as it was\n" + original.joined(separator: "\n") + "\n"
    }
    return text
  }

  private static func lines(_ bytes: [UInt8], name: String, view: PaperView) -> [String] {
    do throws(PaperError) {
      let paper = try PaperReader.read(bytes, name: name, view: view)
      return PaperListing.lines(of: paper) + PaperCheck.faults(in: paper).map { "FAULT \($0)" }
    } catch {
      return ["refused \(error.code): \(error.message)"]
    }
  }

  private func text(_ what: String) -> String? {
    pieces.first { $0.words.first == what }?.text
  }

  /// The file that the case describes.
  package var file: (name: String, bytes: [UInt8]) {
    if let piece = pieces.first(where: { $0.words.first == "file" }) {
      let name = piece.words.count > 1 ? piece.words[1] : "paper"
      return (name, Self.encoded(piece.text, piece.words.count > 2 ? piece.words[2] : "utf-8"))
    }
    let members = pieces.filter { $0.words.first == "member" && $0.words.count > 1 }
    if !members.isEmpty {
      let files = members.map { (name: Array($0.words[1].utf8), bytes: Array($0.text.utf8)) }
      return ("paper.odt", Zip.archive(files))
    }
    return ("paper.docx", word.bytes)
  }

  private var word: WordBuilder {
    var builder = WordBuilder(
      body: text("body") ?? "",
      styles: text("styles"),
      numbering: text("numbering")
    )
    for (words, text) in pieces where words.count == 4 {
      if words[0] == "story" {
        let root = ["header": "hdr", "footer": "ftr"][words[2]] ?? words[2]
        builder.add(words[1], kind: words[2], root: root, content: text, id: words[3])
      } else {
        builder.add(words[1], kind: words[2], text: text, id: words[3])
      }
    }
    return builder
  }

  private static func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "utf-16le": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "utf-32be":
      text.unicodeScalars.flatMap { scalar in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      }
    case "bytes": text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case _: Array(text.utf8)
    }
  }
}
