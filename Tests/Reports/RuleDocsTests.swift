import Foundation
import FoundationXML
import Papers
import Reports
import Rulebook
import SourceText
import Testing
import TestSupport

struct `Writing a page of rules` {
  private static let second = SourceFile(
    name: "b.rules",
    text: """
      pack second version "2"
      rule only "The only rule"
        expect the paper mentions "x"
      """
  )

  private func page(_ files: SourceFile...) throws -> String {
    let packs = try files.map { file in
      let book = try #require(PackReader.read([file], isFolder: true).rulebook)
      let name = try #require(book.pack?.name.text)
      let hash = RuleHash(book)
      return RuleDocs.Pack(
        header: RunHeader.Pack(
          name: name,
          version: book.pack?.version ?? "",
          title: book.pack?.title,
          themes: book.pack?.themes ?? [],
          hash: PackHash.hash(of: book).hexadecimal,
          rules: book.rules.count
        ),
        rulebook: book,
        rules: book.rules.map {
          RuleSummary(
            $0,
            pack: name,
            hash: hash.hash(of: $0).hexadecimal,
            sources: book.sources
          )
        }
      )
    }
    return String(decoding: RuleDocs(packs, engine: "1.0.0").html(), as: UTF8.self)
  }

  @Test func `holds all that is said of rules`() throws {
    expectSnapshot(try page(ExampleRules.pack), named: "rule-docs.html")
  }

  @Test func `names the packs where there are several`() throws {
    let text = try page(ExampleRules.pack, Self.second)
    #expect(text.contains("<h1 dir=\"auto\">Rules: A small pack and second</h1>"))
    #expect(text.contains("<h3 dir=\"auto\">Data &amp; words (A small pack)</h3>"))
    #expect(text.contains("<h3 dir=\"auto\">Without a theme (second)</h3>"))
    #expect(text.contains("<a href=\"#second/only\">The only rule</a>, minor"))
  }

  @Test func `says the same as the help page of a rule`() throws {
    let text = try page(ExampleRules.pack).replacing(/<[^>]*>/, with: "")
    for words in [
      "Applies when waits-paper.", "Waits are not broken down by deprivation.",
      "Show them by quintile.", "From 2024-04-01 until 2029-03-31, with 28 days of notice.",
      "The figures may stand in the annex.", "(as of 2025-05-01)",
      "Statute, issued 2012-03-27, withdrawn 2030-01-01.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  /// The page in the form that XML has for it.
  private func xhtml(_ text: String) -> [UInt8] {
    Array(
      text.replacing(
        "<!DOCTYPE html>\n<html ",
        with: "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
      )
      .utf8
    )
  }

  @Test func `closes what it opens, and skips no level of heading`() throws {
    let bytes = xhtml(try page(ExampleRules.pack, Self.second))
    #expect(XMLParser(data: Data(bytes)).parse())
    let paper = try PaperReader.read(bytes, name: "rules.xhtml")
    let levels = paper.blocks.filter { $0.kind == .heading }.compactMap(\.level)
    #expect(levels.count > 20)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let text = try page(ExampleRules.pack, Self.second)
    #expect(text.matches(of: /<h1[ >]/).count == 1)
  }

  @Test func `links only to what there is, and names nothing twice`() throws {
    let text = try page(ExampleRules.pack, Self.second)
    let ids = text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = text.matches(of: #/ href="([^"]*)"/#).map { String($0.1) }
    #expect(links.count > 10)
    for link in links where !link.hasPrefix("https://") {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
    for label in text.matches(of: #/ aria-labelledby="([^"]*)"/#) {
      #expect(ids.contains(String(label.1)))
    }
  }

  @Test func `lets wording be nothing but words`() throws {
    let text = try page(ExampleRules.pack)
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    #expect(text.contains("‹U+202E›here"))
    let elements = Set(text.matches(of: /<([a-z][a-z0-9]*)/).map { String($0.1) })
    #expect(
      elements.isSubset(of: [
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav",
        "article", "h1", "h2", "h3", "h4", "p", "ul", "li", "dl", "dt", "dd", "blockquote", "div",
        "a", "span", "mark", "code",
      ])
    )
  }

  @Test func `allows its own style sheet and nothing else`() throws {
    let text = try page(ExampleRules.pack)
    let sheet = try sheet(of: text)
    let hash = Data(Digest(Array(sheet.utf8)).bytes).base64EncodedString()
    let head = """
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"/>
      """
    #expect(text.contains(head))
    #expect(!sheet.contains("url(") && !sheet.contains("@import"))
    #expect(!sheet.contains("<") && !sheet.contains("&"))
  }

  /// The colours of `reviews.md`, section 19, that this page uses.
  @Test(arguments: [
    ("body", nil, 13.0), (".small", nil, 5.8), ("a", nil, 5.8), ("a:visited", nil, 13.7),
    ("a:focus", nil, 11.8), ("header", nil, 6.4), (".past", nil, 7.5), (".tag", nil, 14.4),
    (".small", "article", 4.5), ("a", "article", 4.5), ("body", ".inset", 4.5),
  ])
  func `has the contrast that it should`(text: String, ground: String?, contrast: Double) throws {
    let sheet = try sheet(of: page(ExampleRules.pack))
    let colour = try #require(value("color", of: text, in: sheet))
    let background = try #require(
      ground.flatMap { value("background", of: $0, in: sheet) }
        ?? value("background", of: text, in: sheet) ?? value("background", of: "body", in: sheet)
    )
    let found = try #require(Contrast.of(colour, background))
    if contrast == 4.5 {
      #expect(found >= 4.5)
    } else {
      #expect(abs(found - contrast) < 0.1, "\(found)")
    }
  }

  private func sheet(of text: String) throws -> String {
    let start = try #require(text.firstRange(of: "<style>"))
    let end = try #require(text.firstRange(of: "</style>"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  private func value(_ property: String, of selector: String, in sheet: String) -> String? {
    guard let start = ("\n" + sheet).firstRange(of: "\n\(selector){") else { return nil }
    let rest = ("\n" + sheet)[start.upperBound...].prefix { $0 != "}" }
    return rest.split(separator: ";").first { $0.hasPrefix("\(property):") }
      .map { String($0.dropFirst(property.count + 1)) }
  }
}
