/// Turns the bytes of a file into a paper, whatever its format.
package enum PaperReader {
  /// Reads a paper whose format is known.
  package static func read(
    _ source: PaperSource,
    as format: Format,
    view: PaperView,
    limits: Limits
  ) throws(PaperError) -> Paper {
    switch format {
    case .text: try TextReader.read(source, view: view, limits: limits)
    case .markdown: try MarkdownReader.read(source, view: view, limits: limits)
    case .docx, .docm, .dotx, .dotm, .flatOPC, .wordML2003, .odt, .fodt, .xhtml, .docbook, .jats,
      .akomaNtoso, .tei, .xml, .notation:
      throw .unknownFormat
    }
  }
}
