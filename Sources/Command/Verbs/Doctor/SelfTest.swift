import FoundationEssentials
import Papers
import Rulebook
import Screening
import SourceText

/// Reads and screens a built-in Word paper, to see that this installation works.
enum SelfTest {
  /// Whether the paper gives the review that it must give.
  static func passes() -> Bool {
    guard let bytes = Data(base64Encoded: paper),
      let rulebook = PackReader.read(
        [SourceFile(name: "self-test.rules", text: rules)],
        isFolder: false
      ).rulebook,
      let paper = try? PaperReader.read([UInt8](bytes), name: "self-test.docx")
    else { return false }
    let review = Screener([Screener.Rules(rulebook)]).screen(paper, path: "self-test.docx")
    let place = review.results.first?.place
    return review.paper.counts.words == 6 && review.results.map(\.outcome) == [.notMet]
      && review.results.map(\.fingerprint) == ["44803d7b512fe077"]
      && place?.sections.map(\.title) == ["Waiting times"] && place?.block == 1
      && place?.from == 4 && place?.to == 15
  }

  private static let rules = """
    pack self-test version "1"

    rule wait-split "Waits are split by deprivation"
      applies when the paper mentions "median wait"
      expect the paper affirms "deprivation"

    """

  /// A heading, and a sentence whose words stand in two runs.
  private static let paper = """
    UEsDBBQAAAAIAAAAIQB0JJxTuwAAAD4BAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbJWQuQ7CMAyGX6XKiqgRAwNquw\
    ArMPACVuq2EbkUuxxvT8o1sDHa//FZrk73SFzcnPVcq0EkrgFYD+SQyxDJZ6ULyaHkMfUQUZ+xJ1guFivQwQt5mcvU\
    oZpqSx2OVordLa/ZBF+rRJZVsXkZJ1atMEZrNErW4eLbH8r8TShz8unhwUSeZYOCpjpcKCXTUnHEJHt0uQ6uIbXQBj\
    26jCgn41+80HVG0zc/tcUUNDEb3ztbfhWHxn/ugOfbmgdQSwMEFAAAAAgAAAAhAGkDjoOFAAAA7wAAAAsAAABfcmVs\
    cy8ucmVsc43PMQ4CIRAF0KsQDrCzsbAwQGVja7wAgYElLgwZMOrtpbBYjYXl/P/zklFnXG1PVNqSahOPvJam5dJ7PQ\
    A0t2C2baKKZTSBONs+To5QrbvaiLCb5z3w1pBGbU1x8lqyFJdnxX9gCiE5PJK7ZSz9h/+1GLLliF3LO7EH/46nwUow\
    Cj7+My9QSwMEFAAAAAgAAAAhADIgZLu1AAAAKAEAABEAAAB3b3JkL2RvY3VtZW50LnhtbG1QywqDMBD8lZAPcKWHHo\
    LmC3roodBzqqsG8iJZTfv3jUothV5mWGaYGbbJovfdbNERe1rjksgtn4iCAEjdhFalygd0RRt8tIrKGUfIPvYh+g5T\
    0m60Bk51fQartOOyyeLh+9fKYYNrXMnPZLTDy2JYFosyLa85yAYOwwYk70pTyWSkLaZVps0Ud+uRurvXzSIF1WHLQ8\
    SEcUEubxMyi71Wjv0EHB25dLABjan+FMBnP3x/I99QSwECFAAUAAAACAAAACEAdCScU7sAAAA+AQAAEwAAAAAAAAAA\
    AAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUABQAAAAIAAAAIQBpA46DhQAAAO8AAAALAAAAAAAAAAAAAA\
    CAAewAAABfcmVscy8ucmVsc1BLAQIUABQAAAAIAAAAIQAyIGS7tQAAACgBAAARAAAAAAAAAAAAAACAAZoBAAB3b3Jk\
    L2RvY3VtZW50LnhtbFBLBQYAAAAAAwADALkAAAB+AgAAAAA=
    """
}
