package import SourceText

/// The checked rules of one set of files.
public struct Rulebook: Sendable {
  package let files: [SourceFile]
  package let pack: Pack?
  package let sources: [Source]
  package let fields: [DeclaredField]
  package let cues: [Cue]
  package let terms: [Term]
  package let zones: [Zone]
  package let parameters: [Parameter]
  package let conditions: [NamedCondition]
  package let rules: [Rule]
  package let waivers: [Waiver]
}
