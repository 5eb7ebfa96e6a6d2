internal import CMD4C
import SourceText

/// Walks over Markdown with md4c and hands on what it finds.
final class MarkdownParser {
  /// Takes what is found; false stops the walk.
  private var receive: (MarkdownEvent) -> Bool
  private let base: UInt
  private let bytes: [UInt8]
  private let rules: WidenedRules
  private let start: Int
  private var events = 0
  private let most: Int

  /// Walks over `bytes` from `start` on; false where it was stopped, by `receive` or because there
  /// is more to say than any text needs.
  static func walk(
    _ bytes: [UInt8],
    from start: Int,
    _ receive: (MarkdownEvent) -> Bool
  ) -> Bool {
    let rules = WidenedRules(bytes, from: start)
    return withoutActuallyEscaping(receive) { receive in
      unsafe rules.bytes.withUnsafeBufferPointer { buffer in
        guard let first = buffer.baseAddress, start < buffer.count else { return true }
        let parser = MarkdownParser(
          bytes: bytes,
          rules: rules,
          base: UInt(bitPattern: first),
          start: start,
          receive
        )
        return unsafe parser.parse(first + start, count: buffer.count - start)
      }
    }
  }

  private init(
    bytes: [UInt8],
    rules: WidenedRules,
    base: UInt,
    start: Int,
    _ receive: @escaping (MarkdownEvent) -> Bool
  ) {
    self.receive = receive
    self.base = base
    self.bytes = bytes
    self.rules = rules
    self.start = start
    most = (bytes.count - start) * 4 + 1_000
  }

  private func parse(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    var callbacks = MD_PARSER()
    callbacks.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    unsafe callbacks.enter_block = enterBlock
    unsafe callbacks.leave_block = leaveBlock
    unsafe callbacks.enter_span = enterSpan
    unsafe callbacks.leave_span = leaveSpan
    unsafe callbacks.text = takeText
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    return unsafe text.withMemoryRebound(to: CChar.self, capacity: count) { text in
      // Invariant: `self` outlives the call, since the caller holds it.
      unsafe md_parse(text, UInt32(count), &callbacks, user) == 0
    }
  }

  /// Hands an event on; not zero to stop.
  fileprivate func take(_ event: MarkdownEvent?) -> Int32 {
    events += 1
    guard events <= most else { return 1 }
    guard let event else { return 0 }
    return receive(event) ? 0 : 1
  }

  /// The piece that a pointer of md4c names: of our own bytes where it lies in them.
  fileprivate func piece(_ text: UnsafePointer<CChar>?, _ size: UInt32) -> TextPiece {
    guard let text = unsafe text else { return TextPiece(TextRange(start, start), text: []) }
    let address = UInt(bitPattern: text)
    let length = rules.bytes.count
    if address >= base, address - base <= UInt(length), Int(address - base) + Int(size) <= length {
      let lower = Int(address - base)
      return TextPiece(TextRange(rules.place(lower), rules.place(lower + Int(size))))
    }
    let copy = unsafe UnsafeBufferPointer(start: text, count: Int(size)).map {
      UInt8(bitPattern: $0)
    }
    return TextPiece(TextRange(start, start), text: copy)
  }

  fileprivate func source(ofTask offset: UInt32) -> TextRange {
    let at = rules.place(start + Int(offset))
    return TextRange(max(start, at - 1), min(bytes.count, at + 2))
  }

  fileprivate func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = unsafe attribute.text else { return "" }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(attribute.size))
      .map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Callbacks

private typealias User = UnsafeMutableRawPointer?

private func parser(_ user: User) -> MarkdownParser? {
  guard let user = unsafe user else { return nil }
  return unsafe Unmanaged<MarkdownParser>.fromOpaque(user).takeUnretainedValue()
}

private func enterBlock(_ type: MD_BLOCKTYPE, _ detail: User, _ user: User) -> Int32 {
  guard let parser = unsafe parser(user) else { return 1 }
  return unsafe parser.take(block(type, detail, parser).map { .enter($0) })
}

private func leaveBlock(_ type: MD_BLOCKTYPE, _ detail: User, _ user: User) -> Int32 {
  guard let parser = unsafe parser(user) else { return 1 }
  return unsafe parser.take(block(type, detail, parser).map { .leave($0) })
}

private func enterSpan(_ type: MD_SPANTYPE, _ detail: User, _ user: User) -> Int32 {
  guard let parser = unsafe parser(user) else { return 1 }
  return unsafe parser.take(.open(run(type, detail, parser)))
}

private func leaveSpan(_ type: MD_SPANTYPE, _ detail: User, _ user: User) -> Int32 {
  guard let parser = unsafe parser(user) else { return 1 }
  return unsafe parser.take(.close(run(type, detail, parser)))
}

private func takeText(
  _ type: MD_TEXTTYPE,
  _ text: UnsafePointer<CChar>?,
  _ size: UInt32,
  _ user: User
) -> Int32 {
  guard let parser = unsafe parser(user) else { return 1 }
  var piece = unsafe parser.piece(text, size)
  let kind: MarkdownEvent.Text
  switch type {
  case MD_TEXT_BR: kind = .lineBreak
  case MD_TEXT_SOFTBR: kind = .softBreak
  case MD_TEXT_ENTITY: kind = .entity
  case MD_TEXT_CODE: kind = .code
  case MD_TEXT_HTML: kind = .html
  case MD_TEXT_NULLCHAR:
    kind = .plain
    piece.text = [0xEF, 0xBF, 0xBD]
  default: kind = .plain
  }
  return parser.take(.text(kind, piece))
}

private func block(
  _ type: MD_BLOCKTYPE,
  _ detail: User,
  _ parser: MarkdownParser
) -> MarkdownEvent.Block? {
  switch type {
  case MD_BLOCK_QUOTE: return .quote
  case MD_BLOCK_UL: return .bulletList
  case MD_BLOCK_OL:
    guard let list = unsafe detail?.load(as: MD_BLOCK_OL_DETAIL.self) else { return nil }
    return .numberedList(start: Int(list.start), delimiter: UInt8(bitPattern: list.mark_delimiter))
  case MD_BLOCK_LI:
    guard let item = unsafe detail?.load(as: MD_BLOCK_LI_DETAIL.self) else { return nil }
    guard item.is_task != 0 else { return .item(task: nil) }
    let isDone = item.task_mark != CChar(bitPattern: 0x20)
    return .item(task: (isDone, parser.source(ofTask: item.task_mark_offset)))
  case MD_BLOCK_HR: return .rule
  case MD_BLOCK_H:
    guard let heading = unsafe detail?.load(as: MD_BLOCK_H_DETAIL.self) else { return nil }
    return .heading(level: Int(heading.level))
  case MD_BLOCK_CODE: return .code
  case MD_BLOCK_HTML: return .html
  case MD_BLOCK_P: return .paragraph
  case MD_BLOCK_TABLE:
    guard let table = unsafe detail?.load(as: MD_BLOCK_TABLE_DETAIL.self) else { return nil }
    return .table(columns: Int(table.col_count))
  case MD_BLOCK_THEAD: return .head
  case MD_BLOCK_TBODY: return .body
  case MD_BLOCK_TR: return .row
  case MD_BLOCK_TH: return .headCell
  case MD_BLOCK_TD: return .cell
  default: return .document
  }
}

private func run(
  _ type: MD_SPANTYPE,
  _ detail: User,
  _ parser: MarkdownParser
) -> MarkdownEvent.Run {
  switch type {
  case MD_SPAN_EM: return .emphasis
  case MD_SPAN_STRONG: return .strong
  case MD_SPAN_CODE: return .code
  case MD_SPAN_DEL: return .struck
  case MD_SPAN_IMG: return .image
  case MD_SPAN_A:
    guard let link = unsafe detail?.load(as: MD_SPAN_A_DETAIL.self) else { return .other }
    return .link(unsafe parser.string(link.href))
  default: return .other
  }
}
