extension NotationField {
  /// Reads a line `@Label: value`.
  init(_ line: NotationLine) throws(NotationError) {
    guard let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")) else {
      throw NotationError(.noColon, at: line)
    }
    label = String(decoding: line.bytes[1..<max(1, colon)], as: UTF8.self)
    let rest = line.dropping(colon + 1)
    let bytes = rest.bytes
    if bytes.isEmpty {
      value = .blank
    } else if bytes == NotationParser.unreadableMark {
      value = .unreadable
    } else if bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") {
      value = .placeholder(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self))
    } else {
      try NotationParser.refuseUnreadable(in: rest)
      let boxes = Self.boxes(in: bytes)
      value =
        boxes.isEmpty
        ? .text(try NotationText(joining: [rest])) : .options(try Self.options(boxes, rest))
    }
  }

  /// Where the tick boxes stand.
  private static func boxes(in bytes: [UInt8]) -> [(at: Int, isTicked: Bool)] {
    var boxes: [(Int, Bool)] = []
    var index = 0
    while index + 2 < bytes.count {
      let isBox =
        bytes[index] == UInt8(ascii: "[") && bytes[index + 2] == UInt8(ascii: "]")
        && (index == 0
          || (bytes[index - 1] != UInt8(ascii: "[") && bytes[index - 1] != UInt8(ascii: "\\")))
      let mark = bytes[index + 1]
      if isBox, mark == 0x20 || mark | 0x20 == UInt8(ascii: "x") {
        boxes.append((index, mark != 0x20))
        index += 3
      } else {
        index += 1
      }
    }
    return boxes
  }

  /// The text of an option runs from its box to the next.
  private static func options(
    _ boxes: [(at: Int, isTicked: Bool)],
    _ line: NotationLine
  ) throws(NotationError) -> [NotationOption] {
    var options: [NotationOption] = []
    for (number, box) in boxes.enumerated() {
      let end = number + 1 < boxes.count ? boxes[number + 1].at : line.bytes.count
      let text = NotationLine(bytes: Array(line.bytes[box.at + 3..<end]), offset: line.offset)
      options.append(
        NotationOption(
          text: try NotationText(joining: [text.dropping(0)]),
          isTicked: box.isTicked
        )
      )
    }
    return options
  }
}

extension NotationError.Message {
  fileprivate static let noColon = Self(text: "a field needs a colon after its label")
}
