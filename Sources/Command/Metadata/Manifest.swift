import Screening
import SourceText

/// A table of papers and what is known about each (`audit.md`, section 2).
struct Manifest {
  /// The papers in the order of the rows.
  let papers: [PathName]
  let sha256: String
  private let facts: [String: PaperFacts]

  // Invariant: no list of papers is longer.
  private static let limit = 100_000_000

  /// Reads the file; says all that is wrong with it, each with its line.
  init(_ given: String, base: BaseFolder) throws(Failure) {
    let file = PathName(given, base: base)
    let bytes: [UInt8]
    do {
      bytes = try FileReader.read(file.absolute, limit: Self.limit)
    } catch {
      throw Failure("there is no manifest called \"\(given)\"", help: "--manifest names a CSV file")
    }
    guard let rows = CSVReader.rows(bytes) else {
      throw Failure("\(given): a quotation mark is never closed")
    }
    guard let head = rows.first else {
      throw Failure("\(given): the manifest is empty", help: "begin with a row of column names")
    }
    let columns = try Self.columns(head, given)
    var problems: [Failure.Problem] = []
    var papers: [PathName] = []
    var facts: [String: PaperFacts] = [:]
    let folder = file.absolute.split(separator: "/").dropLast().joined(separator: "/")
    for row in rows.dropFirst() {
      func complain(_ message: String, help: String? = nil) {
        problems.append(
          Failure.Problem(message: "\(given):\(row.line): \(message)", help: help)
        )
      }
      guard row.fields.count <= columns.count else {
        complain("the row has more fields than the first")
        continue
      }
      var known = PaperFacts()
      var path = ""
      for (column, value) in zip(columns, row.fields) {
        switch column {
        case .path: path = value
        case .field(let field):
          if known.set(field, value, from: .manifest) { continue }
          complain(
            "\"\(value)\" is not a value of \(field.column)",
            help: field == .meeting ? "write dates as 2026-12-03" : "choose public or private"
          )
        }
      }
      if path.isEmpty {
        complain("the row names no path")
        continue
      }
      let paper = PathName(PathName.absolute(path, in: "/" + folder), base: base)
      if facts.updateValue(known, forKey: paper.absolute) != nil {
        complain("\"\(path)\" stands in the manifest twice")
      }
      papers.append(paper)
    }
    if !problems.isEmpty { throw Failure(problems) }
    self.papers = papers
    self.facts = facts
    sha256 = Digest(bytes).hexadecimal
  }

  /// What the manifest says of the paper at a whole path.
  func facts(for path: String) -> PaperFacts? { facts[path] }

  private enum Column {
    case path
    case field(PaperFacts.Field)
  }

  private static func columns(_ head: CSVReader.Row, _ given: String) throws(Failure) -> [Column] {
    var columns: [Column] = []
    var names: Set<String> = []
    let known = ["path"] + PaperFacts.Field.allCases.map(\.column)
    for name in head.fields {
      guard names.insert(name).inserted else {
        throw Failure("\(given):\(head.line): the column \"\(name)\" is there twice")
      }
      if name == "path" {
        columns.append(.path)
      } else if let field = PaperFacts.Field.allCases.first(where: { $0.column == name }) {
        columns.append(.field(field))
      } else {
        throw Failure(
          "\(given):\(head.line): there is no column called \"\(name)\""
            + OptionValue.didYouMean(name, known),
          help: "the columns are \(known.joined(separator: ", "))"
        )
      }
    }
    guard names.contains("path") else {
      throw Failure("\(given):\(head.line): the column \"path\" is missing")
    }
    return columns
  }
}
