import CLibXML2
import CLibZip

/// The versions of the libraries that read papers.
package enum Libraries {
  /// The libxml2 that this was built with.
  package static var xml: String { LIBXML_DOTTED_VERSION }

  /// The libzip that is there.
  package static var zip: String {
    unsafe zip_libzip_version().map { unsafe String(cString: $0) } ?? "unknown"
  }
}
