import DueRegard
import Foundation
import Papers
import Reports
import Rulebook
import Screening
import TestSupport
import Testing

/// Commented copies in the hands of others: python-docx and LibreOffice, where they are installed.
///
/// `PAPERS=folder` takes the Word papers of a folder instead of the samples, and `COPIES=folder` keeps
/// the copies and what LibreOffice made of them.
@Suite struct `Opening commented copies in other programs` {
  @Test(.enabled(if: OtherPrograms.hasPythonDocx, "python-docx is not installed"))
  func `python-docx finds each comment round its words`() throws {
    let copies = try CommentedPapers()
    for copy in copies.files {
      let answer = try OtherPrograms.run("python3", [Self.script.path, copy.file.path])
      #expect(answer.code == 0, "\(copy.file.lastPathComponent): \(answer.errors)")
      let told = answer.output.split(separator: "\n").map(String.init)
      #expect(told == copy.comments, "\(copy.file.lastPathComponent)")
    }
  }

  @Test(.enabled(if: OtherPrograms.hasLibreOffice, "LibreOffice is not installed"))
  func `LibreOffice makes a PDF of each, with a note for each comment`() throws {
    let copies = try CommentedPapers()
    let filter = #"pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}"#
    let profile = copies.folder.appending(path: "profile")
    let answer = try OtherPrograms.run(
      "soffice",
      [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", filter,
        "--outdir", copies.folder.path,
      ] + copies.files.map(\.file.path)
    )
    #expect(answer.code == 0, "\(answer.errors)")
    for copy in copies.files {
      let pdf = copy.file.deletingPathExtension().appendingPathExtension("pdf")
      let bytes = try Data(contentsOf: pdf)
      #expect(bytes.starts(with: Array("%PDF-".utf8)), "\(pdf.lastPathComponent)")
      let spaceless = bytes.filter { $0 > 0x20 }
      let notes = spaceless.ranges(of: Array("/Annot/Subtype/Text/".utf8)).count
      #expect(notes >= copy.comments.count, "\(pdf.lastPathComponent)")
    }
  }

  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Programs/comments.py")
}

/// Word papers and their commented copies in a folder.
private struct CommentedPapers {
  struct Copy {
    let file: URL
    /// What another program should say of each comment.
    let comments: [String]
  }

  let folder: URL
  private(set) var files: [Copy] = []
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    let environment = ProcessInfo.processInfo.environment
    folder = environment["COPIES"].map { URL(filePath: $0) } ?? home.url
    let papers =
      environment["PAPERS"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Samples")
    let reviewer = try ShippedReviewer()
    let found = FileManager.default.enumerator(at: papers, includingPropertiesForKeys: nil)
    let names = (found?.allObjects as? [URL] ?? []).sorted { $0.path < $1.path }
    for (number, file) in names.enumerated() where ["docx", "docm"].contains(file.pathExtension) {
      if let copy = try reviewer.copy(of: file) {
        let target = folder.appending(path: "\(number)-\(copy.name)")
        try copy.bytes.write(to: target)
        files.append(Copy(file: target, comments: copy.comments))
      }
    }
    try #require(!files.isEmpty)
  }
}
