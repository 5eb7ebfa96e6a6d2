/// Strings by their numbers; the number of a string is found without a search.
package struct NameList: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]

  package init(_ names: [String]) {
    for name in names { append(name) }
  }

  package init(arrayLiteral names: String...) {
    self.init(names)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { names.count }

  package subscript(number: Int) -> String { names[number] }

  package mutating func append(_ name: String) {
    numbers[name] = names.count
    names.append(name)
  }

  /// The last number of `name`, if it is in the list.
  func number(of name: String) -> Int? { numbers[name] }
}
