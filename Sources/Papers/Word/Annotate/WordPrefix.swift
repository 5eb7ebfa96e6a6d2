/// How elements of ours say that they are Word's, whatever prefixes a part uses.
struct WordPrefix {
  /// The namespace, where our own elements must name it.
  private let declaration: String

  /// Looks whether `w` means Word everywhere in a part that begins with `root`.
  init(in part: [UInt8], root: Range<Int>, isStrict: Bool) {
    let namespace = Self.namespace(isStrict: isStrict)
    let own = part[root]
    let isDeclared = ["\"", "'"].contains { quote in
      Self.count(of: "xmlns:w=\(quote)\(namespace)\(quote)", in: own) == 1
    }
    let isOnlyOne = Self.count(of: "xmlns:w=", in: part[...]) == 1
    declaration = isDeclared && isOnlyOne ? "" : " xmlns:w=\"\(namespace)\""
  }

  /// Word's namespace, of the transitional or the strict family.
  static func namespace(isStrict: Bool) -> String {
    XMLNamespace.word.names[isStrict ? 1 : 0]
  }

  /// An element that holds `content`.
  func element(_ name: String, _ attributes: String = "", _ content: [UInt8]) -> [UInt8] {
    Array("<w:\(name)\(declaration)\(attributes)>".utf8) + content + Array("</w:\(name)>".utf8)
  }

  /// A marker with the number of a comment.
  func empty(_ name: String, id: Int) -> [UInt8] {
    Array("<w:\(name)\(declaration) w:id=\"\(id)\"/>".utf8)
  }

  /// The same inside an element of ours.
  func emptyInside(_ name: String, id: Int) -> [UInt8] {
    Array("<w:\(name) w:id=\"\(id)\"/>".utf8)
  }

  private static func count(of words: String, in bytes: ArraySlice<UInt8>) -> Int {
    let sought = Array(words.utf8)
    var count = 0
    var from = bytes.startIndex
    while let at = bytes[from...].firstIndex(of: sought[0]) {
      if bytes[at...].starts(with: sought) { count += 1 }
      from = at + 1
    }
    return count
  }
}
