/// One mistake or doubt in a text that people wrote: what is wrong, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic weighs.
  public enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  /// A code that never changes its meaning, and what is wrong in the user's words.
  package struct Message: Hashable, Sendable {
    package let code: String
    package let text: String

    package init(code: String, text: String) {
      self.code = code
      self.text = text
    }
  }

  /// A range in one file of a set of files.
  public struct Place: Hashable, Sendable {
    /// The index of the file in its set.
    public let file: Int
    /// The bytes meant.
    public let range: TextRange

    /// Makes the place at `range` of file number `file`.
    public init(file: Int, range: TextRange) {
      self.file = file
      self.range = range
    }
  }

  /// A remark at another place that helps to understand the diagnostic.
  public struct Note: Hashable, Sendable {
    /// Where the remark belongs.
    public let place: Place
    /// What it says.
    public let text: String

    package init(at place: Place, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// The code, such as `E051`.
  public let code: String
  /// Whether it is an error, a warning or a note.
  public let severity: Severity
  /// Where it is.
  public let place: Place
  /// What is wrong: one line, lower case, no full stop.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// Remarks at other places.
  public let notes: [Note]

  package init(
    _ message: Message,
    _ severity: Severity = .error,
    at place: Place,
    help: String? = nil,
    notes: [Note] = []
  ) {
    code = message.code
    self.severity = severity
    self.place = place
    self.message = message.text
    self.help = help
    self.notes = notes
  }
}
