import SourceText
import Yams

/// Reads the text of a settings file, and says all that is wrong with it.
struct SettingsReader {
  private(set) var entries: [Setting: SettingsFile.Entry] = [:]
  private(set) var reasons: [String: String] = [:]
  private(set) var labels: [String: [String]] = [:]
  private(set) var problems: [Failure.Problem] = []
  private let text: SettingsText

  static func read(_ bytes: [UInt8], name: String) -> SettingsReader {
    var reader = SettingsReader(text: SettingsText(bytes, name: name))
    reader.read()
    return reader
  }

  private init(text: SettingsText) {
    self.text = text
  }

  private mutating func read() {
    guard let yaml = text.decoded else {
      return problems.append(text.problem(line: 1, column: 1, length: 1, "this is not UTF-8"))
    }
    if let line = text.tooDeepLine {
      let problem = text.problem(
        line: line,
        column: 1,
        length: 1,
        "this goes deeper than settings can"
      )
      return problems.append(problem)
    }
    do {
      guard let root = try compose(yaml: yaml) else {
        return problems.append(Self.missingVersion(text))
      }
      guard case .mapping(let mapping) = root else {
        return add(root, "settings are written as \"key: value\"")
      }
      if !mapping.contains(where: { $0.key.scalar?.string == "version" }) {
        problems.append(Self.missingVersion(text))
      }
      read(mapping, below: "")
    } catch let error as YamlError {
      problems += text.problems(of: error)
    } catch {
      problems.append(text.problem(line: 1, column: 1, length: 1, "this is not YAML"))
    }
  }

  // MARK: - Keys

  private static let byKey: [String: Setting] = Dictionary(
    Setting.allCases.compactMap { setting in setting.key.map { ($0, setting) } },
    uniquingKeysWith: { first, _ in first }
  )
  private static let groups = Set(
    byKey.keys.compactMap { key in
      key.firstIndex(of: ".").map { String(key[..<$0]) }
    }
  )

  private mutating func read(_ mapping: Node.Mapping, below group: String) {
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        add(key, "a key is a name")
        continue
      }
      let full = group + name
      if full == "version" {
        guard value.scalar?.string != "1" else { continue }
        let given = value.scalar?.string ?? ""
        add(value, "\"\(given)\" is not a version of settings", help: "write version: 1")
      } else if !name.contains("."), let setting = Self.byKey[full] {
        read(value, of: setting, key: key)
      } else if group.isEmpty, Self.groups.contains(name) {
        if case .mapping(let inner) = value {
          read(inner, below: "\(name).")
        } else {
          add(value, "\"\(name)\" holds keys of its own", help: Self.keys(below: "\(name)."))
        }
      } else {
        let known = Self.names(below: group)
        let near = OptionValue.didYouMean(name, known)
        add(key, "\"\(full)\" is not a setting" + near)
      }
    }
  }

  private static func names(below group: String) -> [String] {
    let keys = byKey.keys.filter { $0.hasPrefix(group) }.map { String($0.dropFirst(group.count)) }
    guard group.isEmpty else { return keys }
    return keys.filter { !$0.contains(".") } + groups + ["version"]
  }

  private static func keys(below group: String) -> String {
    "the keys are \(names(below: group).sorted().joined(separator: ", "))"
  }

  // MARK: - Values

  private mutating func read(_ value: Node, of setting: Setting, key: Node) {
    let name = setting.key ?? setting.rawValue
    var values: [String] = []
    switch setting.kind {
    case .text, .onOff, .size, .day, .number, .choice:
      guard let text = scalar(value, name) else { return }
      guard Self.isRight(text, setting.kind) else { return add(value, name, isNot: setting.kind) }
      values = [text]
    case .texts, .choices:
      guard let items = list(value, name) else { return }
      for item in items {
        guard let text = scalar(item, name) else { continue }
        if Self.isRight(text, setting.kind) {
          values.append(text)
        } else {
          add(item, name, isNot: setting.kind)
        }
      }
    case .numbers:
      for (inner, number) in pairs(value, name) {
        guard let text = scalar(number, "\(name).\(inner)") else { continue }
        values.append("\(inner)=\(text)")
      }
    case .labels:
      for (inner, list) in pairs(value, name) {
        let texts = self.list(list, "\(name).\(inner)")?
          .compactMap { scalar($0, "\(name).\(inner)") }
        labels[inner] = texts ?? []
        values.append("\(inner)=\(labels[inner]?.joined(separator: "|") ?? "")")
      }
    case .reasons: values = skipped(value, name)
    }
    entries[setting] = SettingsFile.Entry(values: values, line: key.mark?.line ?? 1)
  }

  /// One text that is written out.
  private mutating func scalar(_ node: Node, _ name: String) -> String? {
    guard let scalar = node.scalar else {
      add(node, "\"\(name)\" wants one value")
      return nil
    }
    guard !scalar.string.isEmpty else {
      add(node, "\"\(name)\" has no value", help: "give one, or take the line out")
      return nil
    }
    return scalar.string
  }

  private mutating func list(_ node: Node, _ name: String) -> [Node]? {
    if case .sequence(let items) = node { return Array(items) }
    add(node, "\"\(name)\" wants a list", help: "write it as [a, b], or one a line after \"- \"")
    return nil
  }

  private mutating func pairs(_ node: Node, _ name: String) -> [(String, Node)] {
    guard case .mapping(let mapping) = node else {
      add(node, "\"\(name)\" wants names and values", help: "write it as { name: value }")
      return []
    }
    return mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } }
  }

  // Invariant: a reason of fewer characters says nothing.
  private static let shortestReason = 10

  private mutating func skipped(_ node: Node, _ name: String) -> [String] {
    guard let items = list(node, name) else { return [] }
    var rules: [String] = []
    for item in items {
      let parts = pairs(item, name)
      for (key, value) in parts where !["rule", "because"].contains(key) {
        add(value, "\"\(key)\" is not part of \"skip\"", help: "give \"rule\" and \"because\"")
      }
      let rule = parts.first { $0.0 == "rule" }?.1.scalar?.string ?? ""
      let because = parts.first { $0.0 == "because" }?.1.scalar?.string ?? ""
      if rule.isEmpty || because.unicodeScalars.count < Self.shortestReason {
        add(
          item,
          rule.isEmpty
            ? "a rule to skip has no name" : "\"\(rule)\" is skipped without a reason",
          help: "write { rule: name, because: \"at least ten characters\" }"
        )
        continue
      }
      rules.append(rule)
      reasons[rule] = because
    }
    return rules
  }

  private static func isRight(_ text: String, _ kind: SettingKind) -> Bool {
    switch kind {
    case .text, .texts, .numbers, .reasons, .labels: true
    case .onOff: text == "true" || text == "false"
    case .choice(let words), .choices(let words): words.contains(text)
    case .number(let range): (try? OptionValue.number([text], "", in: range)) != nil
    case .size: (try? OptionValue.size([text], "")) != nil
    case .day: text == "paper" || text == "today" || Day(iso: text) != nil
    }
  }

  // MARK: - Messages

  private mutating func add(_ node: Node, _ message: String, help: String? = nil) {
    let mark = node.mark
    let length = node.scalar?.string.unicodeScalars.count ?? 1
    problems.append(
      text.problem(
        line: mark?.line ?? 1,
        column: mark?.column ?? 1,
        length: length,
        message,
        help: help
      )
    )
  }

  private mutating func add(_ node: Node, _ name: String, isNot kind: SettingKind) {
    let given = node.scalar?.string ?? ""
    var near = ""
    let help: String
    switch kind {
    case .onOff: help = "choose true or false"
    case .choice(let words), .choices(let words):
      near = OptionValue.didYouMean(given, words)
      help = "choose \(OptionValue.alternatives(words))"
    case .number(let range):
      help = "give a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .size: help = "give a size such as 50MB, in B, KB, MB or GB"
    case .day: help = "choose paper or today, or write a date as 2026-12-03"
    case .text, .texts, .numbers, .reasons, .labels: help = "write a text"
    }
    add(node, "\"\(given)\" is not a value of \"\(name)\"" + near, help: help)
  }

  private static func missingVersion(_ text: SettingsText) -> Failure.Problem {
    text.problem(
      line: 1,
      column: 1,
      length: 1,
      "\"version\" is missing",
      help: "begin with version: 1"
    )
  }
}
