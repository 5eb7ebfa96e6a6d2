import CLibXML2

/// The one entity that the parser is given at a time.
@safe struct XMLEntityBox: ~Copyable {
  private let slot: UnsafeMutablePointer<xmlEntity>
  private let content: UnsafeMutablePointer<xmlChar>

  init() {
    unsafe slot = .allocate(capacity: 1)
    unsafe slot.initialize(to: xmlEntity())
    unsafe content = .allocate(capacity: 8)
    unsafe content.initialize(repeating: 0, count: 8)
  }

  deinit {
    unsafe slot.deallocate()
    unsafe content.deallocate()
  }

  /// The entity `name` that stands for `scalar`.
  ///
  /// libxml2 copies only the first byte of a predefined one in attributes; an ordinary one it
  /// leaves there as it is written.
  func entity(
    _ scalar: Unicode.Scalar,
    name: UnsafePointer<xmlChar>,
    isInAttribute: Bool
  ) -> xmlEntityPtr {
    var length = 0
    for byte in String(scalar).utf8 {
      unsafe content[length] = byte
      length += 1
    }
    unsafe content[length] = 0
    unsafe slot.pointee = xmlEntity()
    unsafe slot.pointee.type = XML_ENTITY_DECL
    unsafe slot.pointee.name = name
    unsafe slot.pointee.content = content
    unsafe slot.pointee.length = Int32(length)
    unsafe slot.pointee.etype =
      isInAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
    // Says that its content has been looked at.
    unsafe slot.pointee.checked = 2
    return unsafe slot
  }
}
