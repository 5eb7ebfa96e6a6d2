/// The two ways in which words are compared (`rule-language.md`, 6.2).
package enum Folding {
  /// Appends the *form* of the word at `range`: dropped characters out, apostrophes and hyphens
  /// straight, no space before `%`, a final `'s` taken off.
  package static func appendForm(of bytes: [UInt8], in range: TextRange, to form: inout [UInt8]) {
    let start = form.count
    var index = range.lower
    while index < range.upper {
      let byte = bytes[index]
      if byte < 0x80 {
        if !isSpace(byte) { form.append(byte) }
        index += 1
        continue
      }
      let (kind, length) = CharacterKind.at(index, of: bytes)
      switch kind {
      case .dropped, .space: break
      case .apostrophe: form.append(UInt8(ascii: "'"))
      case .hyphen: form.append(UInt8(ascii: "-"))
      case .smallLetter, .capital, .otherLetter, .digit, .mark, .ampersand, .stop, .comma, .slash,
        .colon, .percent, .sign, .other:
        let (scalar, _) = UTF8Scalar.decode(bytes, at: index)
        appendStraight(scalar, to: &form)
      }
      index += length
    }
    if form.count - start > 2, form[form.count - 2] == UInt8(ascii: "'"),
      form[form.count - 1] | 0x20 == UInt8(ascii: "s")
    {
      form.removeLast(2)
    }
  }

  /// Appends the *key* of the word at `range`: its form with compatibility characters opened (NFKD),
  /// marks removed, in lower case.
  package static func appendKey(of bytes: [UInt8], in range: TextRange, to key: inout [UInt8]) {
    let start = key.count
    appendForm(of: bytes, in: range, to: &key)
    for index in start..<key.count {
      let byte = key[index]
      guard byte < 0x80 else { return foldBeyondASCII(&key, from: start) }
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { key[index] = byte | 0x20 }
    }
  }

  /// The key of a whole text, not cut into words: for patterns and labels, letter by letter.
  package static func key(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    Decomposition.forEach(of: scalar) { part in
      guard !isMark(part) else { return }
      scalars.append(contentsOf: part.properties.lowercaseMapping.unicodeScalars)
    }
    return scalars
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func appendStraight(_ scalar: Unicode.Scalar, to form: inout [UInt8]) {
    switch scalar {
    case "“", "”": form.append(UInt8(ascii: "\""))
    default: UTF8Scalar.append(scalar, to: &form)
    }
  }

  private static func foldBeyondASCII(_ key: inout [UInt8], from start: Int) {
    let form = Array(key[start...])
    key.removeLast(form.count)
    var index = 0
    while index < form.count {
      let (scalar, length) = UTF8Scalar.decode(form, at: index)
      index += length
      Decomposition.forEach(of: scalar) { part in
        guard !isMark(part) else { return }
        if part.isASCII {
          let byte = UInt8(part.value)
          key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        } else {
          key.append(contentsOf: part.properties.lowercaseMapping.utf8)
        }
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }
}
