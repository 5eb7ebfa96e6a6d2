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
