import CRules

/// A pack of rules that is part of the program.
public struct ShippedPack: Sendable {
  public let name: String
  /// Its rule files, in the order of their names.
  public let files: [SourceFile]
}

/// The packs that are compiled into the program; there is no other place they are looked for.
public enum ShippedRules {
  /// The pack that is used where none is named.
  public static let standard = "nhs-health-inequalities"

  /// All shipped packs, by name.
  public static let packs: [ShippedPack] = {
    var files: [String: [SourceFile]] = [:]
    for number in 0..<crules_count() {
      let file = unsafe crules_file(number)
      let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      let name = unsafe String(cString: file.name)
      files[unsafe String(cString: file.pack), default: []].append(
        SourceFile(name: name, bytes: bytes)
      )
    }
    return files.sorted { $0.key < $1.key }.map { name, files in
      ShippedPack(name: name, files: files.sorted { $0.name < $1.name })
    }
  }()

  /// The pack of that name; nil if none is shipped.
  public static func pack(named name: String) -> ShippedPack? {
    packs.first { $0.name == name }
  }
}
