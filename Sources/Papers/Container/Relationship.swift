/// One link from a part to another part or to something outside (`papers.md`, section 5).
struct Relationship: Hashable {
  let id: String
  /// The last word of its type, such as `officeDocument`, the same for both variants.
  let kind: String
  /// The name of the part, resolved against the folder of the part it leads from; of an external
  /// one the target as it stands.
  let target: String
  let isExternal: Bool
}

/// The links of one part.
struct Relationships {
  private var all: [Relationship] = []
  private var byID: [String: Int] = [:]

  init() {}

  var list: [Relationship] { all }

  /// Adds a link; of two with one id the first counts.
  mutating func add(_ relationship: Relationship) {
    guard byID[relationship.id] == nil else { return }
    byID[relationship.id] = all.count
    all.append(relationship)
  }

  subscript(id: String) -> Relationship? {
    byID[id].map { all[$0] }
  }

  /// The targets inside the package whose kind is `kind`, in order.
  func parts(_ kind: String) -> [String] {
    all.filter { $0.kind == kind && !$0.isExternal }.map(\.target)
  }
}

/// Reads a part of relationships.
struct RelationshipsReader: XMLReader {
  private(set) var relationships = Relationships()
  private let folder: [Substring]

  /// Targets are resolved against the folder of `part`; the package itself is the empty name.
  init(of part: String) {
    folder = Array(part.split(separator: "/", omittingEmptySubsequences: true).dropLast())
  }

  mutating func start(_ tag: XMLTag) {
    guard tag.name == .relationship, let id = tag.string(.identifier), let type = tag.string(.kind),
      let target = tag.string(.target)
    else { return }
    let isExternal = tag.isValue(.targetMode, "External")
    relationships.add(
      Relationship(
        id: id,
        kind: Self.kind(type),
        target: isExternal ? target : resolve(target),
        isExternal: isExternal
      )
    )
  }

  private static func kind(_ type: String) -> String {
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    return switch word {
    case "extendedProperties": "extended-properties"
    case "customProperties": "custom-properties"
    default: word
    }
  }

  /// The part's name: decoded, `\` as `/`, never above the root, without the leading slash.
  private func resolve(_ target: String) -> String {
    var bytes = PercentCoding.decode(Array(target.utf8)).map { $0 == 0x5C ? 0x2F : $0 }
    if let end = bytes.firstIndex(where: { $0 == 0x23 || $0 == 0x3F }) {
      bytes.removeSubrange(end...)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    var steps = text.hasPrefix("/") ? [] : folder
    for step in text.split(separator: "/", omittingEmptySubsequences: true) {
      switch step {
      case ".": continue
      case "..": if !steps.isEmpty { steps.removeLast() }
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// `%20` and its kind (RFC 3986, 2.1).
private enum PercentCoding {
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
