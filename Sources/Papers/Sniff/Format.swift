/// The formats that can be read, by the names of `papers.md`, section 20.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case docx, docm, dotx, dotm
  case flatOPC = "flat-opc"
  case wordML2003 = "wordml-2003"
  case odt, fodt, xhtml, docbook, jats
  case akomaNtoso = "akoma-ntoso"
  case tei, xml, text, markdown
  /// The mini-markup of rule examples.
  case notation
}

extension Format {
  /// The format of an XML file by its root; plain XML where the mapping tables decide.
  static func of(_ root: XMLRoot?) -> Format {
    switch (root?.namespace, root?.name) {
    case (.package, .package): .flatOPC
    case (.word2003, .wordDocument): .wordML2003
    case (.odfOffice, .document): .fodt
    case (_, _): .xml
    }
  }
}
