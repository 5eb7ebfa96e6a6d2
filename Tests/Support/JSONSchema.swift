package import Reports

/// Looks whether a JSON value is what a schema says; knows the part of JSON Schema that the schemas
/// of this project use.
package struct JSONSchema {
  private let root: JSONValue

  /// Takes a schema in JSON; nil where the bytes are no JSON.
  package init?(_ bytes: [UInt8]) {
    guard let root = JSONReader.read(bytes) else { return nil }
    self.root = root
  }

  /// Where and how a value is not what the schema says.
  package func faults(in value: JSONValue) -> [String] {
    faults(value, root, at: "")
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let members) = schema else {
      return schema == .bool(true) ? [] : ["\(path): nothing is allowed here"]
    }
    return members.flatMap { keyword in
      fault(value, keyword.key, keyword.value, schema, at: path)
    }
  }

  private func fault(
    _ value: JSONValue,
    _ keyword: String,
    _ rule: JSONValue,
    _ schema: JSONValue,
    at path: String
  ) -> [String] {
    func check(_ isRight: Bool) -> [String] { isRight ? [] : ["\(path): not \(keyword) \(rule)"] }
    switch keyword {
    case "$schema", "$defs", "id", "definitions", "title", "description", "default", "format",
      "then", "else":
      return []
    case "$ref": return faults(value, definition(rule), at: path)
    case "type": return check((rule.items ?? [rule]).contains { Self.isOf($0.string, value) })
    case "const": return check(value == rule)
    case "enum": return check(rule.items?.contains(value) == true)
    case "minimum": return check(value.double.map { $0 >= rule.double ?? .infinity } ?? true)
    case "maximum": return check(value.double.map { $0 <= rule.double ?? -.infinity } ?? true)
    case "pattern": return check(value.string.map { Self.fits($0, rule.string) } ?? true)
    case "minItems": return check(value.items.map { $0.count >= rule.integer ?? .max } ?? true)
    case "maxItems": return check(value.items.map { $0.count <= rule.integer ?? 0 } ?? true)
    case "uniqueItems":
      return check(rule != .bool(true) || value.items.map { Set($0).count == $0.count } ?? true)
    case "required":
      return check(rule.items?.allSatisfy { $0.string.flatMap { value[$0] } != nil } == true)
    case "properties": return properties(value, rule, at: path)
    case "additionalProperties": return additional(value, schema, at: path)
    case "items":
      return (value.items ?? []).enumerated().flatMap { faults($1, rule, at: "\(path)/\($0)") }
    case "anyOf": return check(rule.items?.contains { faults(value, $0, at: path).isEmpty } == true)
    case "oneOf": return check(rule.items?.count { faults(value, $0, at: path).isEmpty } == 1)
    case "allOf": return (rule.items ?? []).flatMap { faults(value, $0, at: path) }
    case "if":
      let branch = faults(value, rule, at: path).isEmpty ? "then" : "else"
      return schema[branch].map { faults(value, $0, at: path) } ?? []
    case let unknown: return ["\(path): this validator does not know \(unknown)"]
    }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    (reference.string ?? "").split(separator: "/").dropFirst().reduce(root) {
      $0[String($1)] ?? .bool(false)
    }
  }

  private func properties(_ value: JSONValue, _ rules: JSONValue, at path: String) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member in
      rules[member.key].map { faults(member.value, $0, at: "\(path)/\(member.key)") } ?? []
    }
  }

  private func additional(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let members) = value, let rule = schema["additionalProperties"] else {
      return []
    }
    return members.filter { schema["properties"]?[$0.key] == nil }
      .flatMap { member in
        rule == .bool(false)
          ? ["\(path): \(member.key) is not allowed"]
          : faults(member.value, rule, at: "\(path)/\(member.key)")
      }
  }

  private static func isOf(_ type: String?, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
      ("object", .object), ("number", .number):
      true
    case ("integer", .number(let digits)): Int(digits) != nil
    default: false
    }
  }

  private static func fits(_ text: String, _ pattern: String?) -> Bool {
    guard let pattern, let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}

extension JSONValue {
  fileprivate var double: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }
}
