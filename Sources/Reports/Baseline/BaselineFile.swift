package import Screening

/// The file in which a baseline is kept: `dueregard-baseline/1` (`reviews.md`, section 5).
package enum BaselineFile {
  /// What it is called where nothing else is said.
  package static let standardName = "dueregard-baseline.json"

  private static let schema = "dueregard-baseline/1"

  /// Why a file is none, in the words that follow "it is not a baseline".
  package struct Fault: Error, Hashable {
    package let message: String
  }

  /// The bytes of the file.
  package static func bytes(of baseline: Baseline) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", schema)
      json.member("packs", baseline.packs)
      json.members("entries", baseline.entries) { json, entry in
        json.member("path", entry.path)
        json.member("rule", entry.rule)
        json.member("fingerprint", entry.fingerprint)
      }
    }
    return json.takeLine()
  }

  /// The baseline that a file holds.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> Baseline {
    guard let value = JSONReader.read(bytes) else { throw Fault(message: "it is not JSON") }
    guard case .object(let members) = value else { throw Fault(message: "it is not an object") }
    guard value["schema"]?.string == schema else {
      throw Fault(message: "its \"schema\" is not \"\(schema)\"")
    }
    try check(members, are: ["schema", "packs", "entries"], of: "it")
    guard let packs = value["packs"]?.items, !packs.contains(where: { $0.string == nil }) else {
      throw Fault(message: "its \"packs\" are not a list of texts")
    }
    guard let entries = value["entries"]?.items else {
      throw Fault(message: "its \"entries\" are not a list")
    }
    var read: [Baseline.Entry] = []
    for (number, entry) in entries.enumerated() { read.append(try self.entry(entry, number + 1)) }
    return Baseline(packs: packs.compactMap(\.string), read)
  }

  private static func entry(_ value: JSONValue, _ number: Int) throws(Fault) -> Baseline.Entry {
    guard case .object(let members) = value, let path = value["path"]?.string,
      let rule = value["rule"]?.string, let fingerprint = value["fingerprint"]?.string
    else {
      throw Fault(message: "entry \(number) lacks \"path\", \"rule\" or \"fingerprint\"")
    }
    try check(members, are: ["path", "rule", "fingerprint"], of: "entry \(number)")
    return Baseline.Entry(path: path, rule: rule, fingerprint: fingerprint)
  }

  private static func check(
    _ members: [JSONValue.Member],
    are known: Set<String>,
    of owner: String
  ) throws(Fault) {
    guard let other = members.first(where: { !known.contains($0.key) }) else { return }
    throw Fault(message: "\(owner) has a key that baselines do not have, \"\(other.key)\"")
  }
}
