import Papers

/// The media types by which machine formats name what kind of file a paper is.
enum MediaType {
  /// Of a format as reviews spell it.
  static func name(ofFormat format: String) -> String {
    switch Format(rawValue: format) {
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .docm: "application/vnd.ms-word.document.macroEnabled.12"
    case .dotx: "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
    case .dotm: "application/vnd.ms-word.template.macroEnabled.12"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .fodt: "application/vnd.oasis.opendocument.text-flat-xml"
    case .xhtml: "application/xhtml+xml"
    case .tei: "application/tei+xml"
    case .flatOPC, .wordML2003, .docbook, .jats, .akomaNtoso, .xml: "application/xml"
    case .markdown: "text/markdown"
    case .text, .notation: "text/plain"
    case nil: "application/octet-stream"
    }
  }
}
