@_exported public import Papers
@_exported public import Reports
@_exported public import Rulebook
@_exported public import Screening
@_exported public import SourceText

/// What this build of DueRegard is.
public enum Engine {
  /// The version of the program and the library.
  public static let version = "1.0.0"
  /// The version of the language that rules are written in.
  public static let language = "1"
}
