import Foundation
import FoundationXML
import TestSupport

/// The schemas of the JSON formats.
enum Schemas {
  static func review() throws -> JSONSchema { try schema("dueregard-review-1.schema.json") }
  static func sarif() throws -> JSONSchema { try schema("sarif-schema-2.1.0.json") }

  /// That of one line of NDJSON, which the schema of reviews defines.
  static func ndjson() throws -> JSONSchema {
    let text = String(decoding: try bytes("dueregard-review-1.schema.json"), as: UTF8.self)
    let line = text.replacing(
      "\"$ref\": \"#/$defs/batch\"",
      with: "\"$ref\": \"#/$defs/ndjsonLine\"",
      maxReplacements: 1
    )
    guard line != text, let schema = JSONSchema(Array(line.utf8)) else { throw Missing() }
    return schema
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  private struct Missing: Error {}

  private static func schema(_ name: String) throws -> JSONSchema {
    guard let schema = JSONSchema(try bytes(name)) else { throw Missing() }
    return schema
  }
}

/// What Foundation's parser reads in XML.
final class XMLTree: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var isWellFormed = false
  private var open: [Int] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  /// Every text and every value of an attribute.
  var texts: [String] { elements.flatMap { [$0.text] + Array($0.attributes.values) } }
}

/// What a reader of RFC 4180 reads in CSV.
struct CSVRows {
  let hasMark: Bool
  private(set) var rows: [[String]] = []

  init(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var rest = bytes.dropFirst(hasMark ? 3 : 0)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && rest.first == UInt8(ascii: "\""):
        field.append(byte)
        rest = rest.dropFirst()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0D where !isQuoted && rest.first == 0x0A:
        rest = rest.dropFirst()
        rows.append(row + [String(decoding: field, as: UTF8.self)])
        (row, field) = ([], [])
      default: field.append(byte)
      }
    }
  }
}
