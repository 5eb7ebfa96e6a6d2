import CLibZip

/// One ZIP archive in memory, read through libzip; closes itself.
@safe struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer?
  /// Our own copy of the packed bytes, which libzip looks at for as long as it is open.
  private let buffer: UnsafeMutableRawBufferPointer

  /// Opens the archive; a damaged one is known when a member is asked for.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    unsafe buffer = copy
    var opened: OpaquePointer?
    let source = unsafe zip_source_buffer_create(
      copy.baseAddress,
      zip_uint64_t(bytes.count),
      0,
      nil
    )
    if let source = unsafe source {
      unsafe opened = zip_open_from_source(source, ZIP_RDONLY, nil)
      if unsafe opened == nil { unsafe zip_source_free(source) }
    }
    unsafe handle = opened
  }

  deinit {
    if let handle = unsafe handle { unsafe zip_discard(handle) }
    unsafe buffer.deallocate()
  }

  /// Whether libzip opened the archive and counts as many members as `count`.
  func isOpen(with count: Int) -> Bool {
    guard let handle = unsafe handle else { return false }
    return unsafe zip_get_num_entries(handle, 0) == zip_int64_t(count)
  }

  /// The bytes of the member at `index`, which are `size` when unpacked.
  func unpack(_ index: Int, size: Int) throws(PaperError) -> [UInt8] {
    guard let handle = unsafe handle,
      let file = unsafe zip_fopen_index(handle, zip_uint64_t(index), 0)
    else { throw .damaged(Self.noOpening) }
    defer { unsafe _ = zip_fclose(file) }
    var read: zip_int64_t = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { target, count in
      unsafe read = zip_fread(file, target.baseAddress, zip_uint64_t(size))
      count = max(0, Int(read))
    }
    guard read == zip_int64_t(size) else { throw .damaged(Self.breaksOff) }
    // libzip compares the checksum when it reaches the end of the member.
    var spare: UInt8 = 0
    guard unsafe zip_fread(file, &spare, 1) == 0 else { throw .damaged(Self.wrongChecksum) }
    return bytes
  }

  private static let noOpening = "a part cannot be unpacked"
  private static let breaksOff = "a part breaks off"
  private static let wrongChecksum = "a checksum is wrong"
}
