/// Reads CSV (RFC 4180), each row with the line it begins in.
struct CSVReader {
  /// One row.
  struct Row {
    let line: Int
    let fields: [String]
  }

  /// The rows of a text, without empty lines; nil where a quotation mark is never closed.
  static func rows(_ bytes: [UInt8]) -> [Row]? {
    var reader = CSVReader()
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    while let byte = rest.popFirst() { reader.take(byte, &rest) }
    if reader.isQuoted { return nil }
    reader.endRow()
    return reader.rows
  }

  private var rows: [Row] = []
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  private var hasQuotes = false
  private var line = 1
  private var firstLine = 1

  private mutating func take(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) {
    let quote = UInt8(ascii: "\"")
    if byte == 0x0A { line += 1 }
    switch byte {
    case quote where isQuoted && rest.first == quote:
      field.append(byte)
      rest = rest.dropFirst()
    case quote where isQuoted || field.isEmpty:
      isQuoted.toggle()
      hasQuotes = true
    case _ where isQuoted: field.append(byte)
    case UInt8(ascii: ","): endField()
    case 0x0A: endRow()
    case 0x0D where rest.first == 0x0A: break
    default: field.append(byte)
    }
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field = []
    hasQuotes = false
  }

  private mutating func endRow() {
    let isEmpty = fields.isEmpty && field.isEmpty && !hasQuotes
    endField()
    if !isEmpty { rows.append(Row(line: firstLine, fields: fields)) }
    fields = []
    firstLine = line
  }
}
