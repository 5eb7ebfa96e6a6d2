import Screening

/// The places that results speak of, in reading order, with their words.
struct PlaceList {
  private let places: [Passage]
  /// How many places there are in truth.
  let count: Int

  /// The words that decided against each result, or else the place where it stands.
  init(_ results: [Result]) {
    var places: [Passage] = []
    var count = 0
    for result in results {
      let evidence = result.evidence.filter { $0.side == .expects }.compactMap(\.place)
      if evidence.isEmpty {
        guard let place = result.place else { continue }
        places.append(place)
        count += 1
      } else {
        places += evidence
        count += max(evidence.count, result.found.expects)
      }
    }
    self.places = places
    self.count = count
  }

  /// Where it is, for one line: the one place, or how many there are.
  var whereabouts: String {
    count > 1 ? Wording.count(count, "place") : PlaceWords.words(places.first)
  }

  /// Writes so many places at the most; each says where it is, unless the line before has said so.
  func write(_ html: inout HTMLWriter, most: Int) {
    var quotes: [QuotedWords] = []
    var mute: [Passage] = []
    for place in places.prefix(most) {
      guard let quote = QuotedWords(place) else {
        mute.append(place)
        continue
      }
      if quotes.isEmpty || !quotes[quotes.count - 1].join(quote) { quotes.append(quote) }
    }
    for quote in quotes {
      quote.write(&html, remark: count > 1 ? PlaceWords.remark(quote.place) : nil)
    }
    if count > 1, !mute.isEmpty {
      html.element(.ul) { html in
        for place in mute { html.element(.li, [.outside], Self.line(place)) }
      }
    }
    let left = count - min(places.count, most)
    if left > 0 { html.element(.p, "and \(Wording.number(left)) more") }
  }

  private static func line(_ place: Passage) -> String {
    Wording.sentence(PlaceWords.words(place))
  }
}
