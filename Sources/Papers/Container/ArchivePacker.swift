import CLibZip

/// A ZIP archive that libzip writes into memory, the same bytes for the same members.
@safe struct ArchivePacker: ~Copyable {
  private let source: OpaquePointer
  private var copies: [UnsafeMutableRawBufferPointer]

  /// The archive of `members`, deflated and dated 1 January 1980.
  static func pack(_ members: [ArchiveWriter.Member]) throws(PaperError) -> [UInt8] {
    var packer = try ArchivePacker()
    try packer.write(members)
    return try packer.bytes()
  }

  private init() throws(PaperError) {
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else {
      throw .copyNotSafe(Self.notPacked)
    }
    unsafe self.source = source
    unsafe copies = []
  }

  deinit {
    unsafe zip_source_free(source)
    unsafe copies.forEach { unsafe $0.deallocate() }
  }

  private mutating func write(_ members: [ArchiveWriter.Member]) throws(PaperError) {
    let flags = ZIP_CREATE | ZIP_TRUNCATE
    guard let handle = unsafe zip_open_from_source(source, flags, nil) else {
      throw .copyNotSafe(Self.notPacked)
    }
    // Closing takes a reference of the source with it.
    unsafe zip_source_keep(source)
    for member in members {
      guard unsafe add(member, to: handle) else {
        unsafe zip_discard(handle)
        throw .copyNotSafe(Self.notPacked)
      }
    }
    guard unsafe zip_close(handle) == 0 else {
      unsafe zip_discard(handle)
      throw .copyNotSafe(Self.notPacked)
    }
  }

  private mutating func add(_ member: ArchiveWriter.Member, to handle: OpaquePointer) -> Bool {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(member.bytes.count, 1),
      alignment: 1
    )
    unsafe copy.copyBytes(from: member.bytes)
    unsafe copies.append(copy)
    let length = zip_uint64_t(member.bytes.count)
    guard let data = unsafe zip_source_buffer(handle, copy.baseAddress, length, 0) else {
      return false
    }
    let name = member.name.map { CChar(bitPattern: $0) } + [0]
    let index = unsafe zip_file_add(handle, name, data, 0)
    guard index >= 0 else {
      unsafe zip_source_free(data)
      return false
    }
    let place = zip_uint64_t(index)
    let firstOfJanuary1980: zip_uint16_t = 0x21
    return unsafe zip_set_file_compression(handle, place, ZIP_CM_DEFLATE, 6) == 0
      && zip_file_set_dostime(handle, place, 0, firstOfJanuary1980, 0) == 0
  }

  private func bytes() throws(PaperError) -> [UInt8] {
    var facts = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &facts) == 0, unsafe zip_source_open(source) == 0 else {
      throw .copyNotSafe(Self.notPacked)
    }
    defer { unsafe _ = zip_source_close(source) }
    let size = unsafe Int(facts.size)
    var read: zip_int64_t = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { target, count in
      unsafe read = zip_source_read(source, target.baseAddress, zip_uint64_t(size))
      count = max(0, Int(read))
    }
    guard read == zip_int64_t(size) else { throw .copyNotSafe(Self.notPacked) }
    return bytes
  }

  private static let notPacked = "it could not be packed"
}
