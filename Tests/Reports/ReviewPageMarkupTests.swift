import Foundation
import FoundationXML
import Papers
import Reports
import Screening
import SourceText
import Testing
import TestSupport

struct `Writing the page of a review so that it is safe and can be read by all` {
  @Test func `closes what it opens`() throws {
    for (name, text) in try ReviewPages().all {
      #expect(XMLParser(data: Data(Self.xhtml(text))).parse(), "\(name)")
    }
  }

  @Test func `has one first heading, and skips no level`() throws {
    for (name, text) in try ReviewPages().all {
      let levels = text.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
      #expect(levels.first == 1, "\(name)")
      #expect(levels.count { $0 == 1 } == 1, "\(name)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(name)")
    }
  }

  @Test func `has landmarks, a language, and a way past the head`() throws {
    for (name, text) in try ReviewPages().all {
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"), "\(name)")
      for landmark in ["<header>", "<main>", "<footer>"] {
        #expect(text.ranges(of: landmark).count == 1, "\(name)")
      }
      let body = try #require(text.firstRange(of: "<body><a class=\"skip\" href=\"#"))
      let target = text[body.upperBound...].prefix { $0 != "\"" }
      #expect(["points", "in-short"].contains(target), "\(name)")
      #expect(text.contains("<meta name=\"viewport\" "), "\(name)")
    }
  }

  @Test func `holds nothing that runs, loads, sends or styles`() throws {
    let allowed: Set = [
      "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "article",
      "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "div", "a",
      "span", "mark", "strong", "code",
    ]
    let attributes: Set = [
      "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "dir",
      "aria-labelledby",
    ]
    for (name, text) in try ReviewPages().all {
      let tags = text.matches(of: /<([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)\/?>/)
      #expect(tags.count == text.count { $0 == "<" } - text.ranges(of: "</").count - 1, "\(name)")
      #expect(Set(tags.map { String($0.1) }).subtracting(allowed) == [], "\(name)")
      let found = tags.flatMap { $0.2.matches(of: #/ ([a-z-]+)="[^"]*"/#).map { String($0.1) } }
      #expect(Set(found).subtracting(attributes) == [], "\(name)")
      #expect(text.ranges(of: "<style>").count == 1, "\(name)")
    }
  }

  @Test func `allows its own style sheet and nothing else`() throws {
    for (name, text) in try ReviewPages().all {
      let sheet = try Self.sheet(of: text)
      let hash = Data(Digest(Array(sheet.utf8)).bytes).base64EncodedString()
      let head = """
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"/>
        """
      #expect(text.contains(head), "\(name)")
      #expect(!sheet.contains("url(") && !sheet.contains("@import"))
      #expect(!sheet.contains("<") && !sheet.contains("&"))
    }
  }

  @Test func `links only to its own parts and to sources, and names nothing twice`() throws {
    for (name, text) in try ReviewPages().all {
      let ids = text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(name)")
      for link in text.matches(of: #/ href="([^"]*)"( rel="noreferrer")?/#) {
        if link.1.hasPrefix("#") {
          #expect(ids.contains(String(link.1.dropFirst())), "\(name): \(link.1)")
        } else {
          #expect(link.1 == "https://example.nhs.uk/statement?a=1&amp;b=2", "\(name)")
          #expect(link.2 != nil, "\(name)")
        }
      }
      for label in text.matches(of: #/ aria-labelledby="([^"]*)"/#) {
        #expect(ids.contains(String(label.1)), "\(name)")
      }
    }
  }

  @Test func `lets words from outside be nothing but words`() throws {
    let text = try ReviewPages().text("06 ")
    #expect(text.contains("&lt;script&gt;c&lt;/script&gt;"))
    #expect(text.contains("‹U+202E›"))
    #expect(!text.unicodeScalars.contains { SafeText.isInvisible($0) && $0 != "\n" })
    #expect(!text.contains("<script"))
    // Each stands in an element that runs in its own direction.
    for start in text.ranges(of: "##[error]a") {
      let tag = text[..<start.lowerBound].lastIndex(of: "<").map { text[$0...] } ?? ""
      let isInside = tag.hasPrefix("</") || tag.prefix { $0 != ">" }.contains(" dir=\"auto\"")
      #expect(isInside || tag.hasPrefix("<mark>"), "\(tag.prefix(120))")
    }
  }

  /// The colours of `reviews.md`, section 19: text and ground by value.
  @Test(arguments: [
    ("not-found", "#330072", "#d6cce3", 9.8), ("person", "#212b32", "#ffffff", 14.4),
    ("set-aside", "#7c2855", "#e5d4dd", 6.5), ("covered", "#004281", "#ccdff1", 7.3),
    ("not-relevant", "#354550", "#dbe0e3", 7.5),
  ])
  func `has tags that can be read`(
    name: String,
    colour: String,
    ground: String,
    contrast: Double
  ) throws {
    let sheet = try Self.sheet(of: try ReviewPages().text("01-clean"))
    #expect(sheet.contains("\n.\(name){background:\(ground);color:\(colour)}"))
    let found = try #require(Contrast.of(colour, ground))
    #expect(abs(found - contrast) < 0.1, "\(found)")
  }

  @Test func `prints tags with their frame, and links to sources with their address`() throws {
    let sheet = try Self.sheet(of: try ReviewPages().text("01-clean"))
    #expect(sheet.contains("a[href^=\"http\"]::after{content:\" (\" attr(href) \")\""))
    #expect(sheet.contains("article,li,dd,blockquote{break-inside:avoid}"))
    #expect(sheet.contains("padding:0 .5rem;border:1px solid;"))
    #expect(!sheet.contains(".tag{border:0") && !sheet.contains(".tag{border:none"))
  }

  static func sheet(of text: String) throws -> String {
    let start = try #require(text.firstRange(of: "<style>"))
    let end = try #require(text.firstRange(of: "</style>"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// The page in the form that XML has for it.
  private static func xhtml(_ text: String) -> [UInt8] {
    Array(
      text.replacing(
        "<!DOCTYPE html>\n<html ",
        with: "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
      )
      .utf8
    )
  }
}
