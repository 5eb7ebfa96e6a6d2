/// The `.dueregardignore` files of a folder that is searched, and of those above it up to the base
/// folder; read when needed.
struct IgnoreFiles {
  private let top: String
  private let isUsed: Bool
  private var known: [String: IgnoreFile?] = [:]

  init(searching folder: PathName, base: BaseFolder, isUsed: Bool) {
    top = base.relative(folder.absolute) == nil ? folder.absolute : base.absolute
    self.isUsed = isUsed
  }

  /// Whether some file above a path leaves it out; the nearest that speaks of it decides.
  mutating func leavesOut(_ path: PathName, isFolder: Bool) -> Bool {
    guard isUsed else { return false }
    let names = path.absolute.split(separator: "/")
    let least = top.split(separator: "/").count
    guard least < names.count else { return false }
    for count in stride(from: names.count - 1, through: least, by: -1) {
      let folder = "/" + names[..<count].joined(separator: "/")
      guard let file = file(in: folder) else { continue }
      let below = names[count...].joined(separator: "/")
      if let answer = file.leavesOut(below, isFolder: isFolder) { return answer }
    }
    return false
  }

  private mutating func file(in folder: String) -> IgnoreFile? {
    if let file = known[folder] { return file }
    let path = PathName.join(folder, IgnoreFile.name)
    let bytes = try? FileReader.read(path, limit: 1_000_000)
    let file = bytes.map { IgnoreFile($0) }
    known[folder] = .some(file)
    return file
  }
}
