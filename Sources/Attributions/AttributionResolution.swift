import NewsModel
import UTF8Text

/// Turns runs of tokens into attributions with kind, resolved source and venue.
struct AttributionResolution {
  let reading: Reading
  let phrases: NounPhraseFinder
  let outlets: OutletIndex

  /// The attributions in text order.
  func attributions(_ found: [AttributedWords]) -> [Attribution] {
    let venues = VenueFinder(reading: reading, outlets: outlets)
    var lastSentence: Range<Int>?
    let attributions = resolved(found).map { words, source in
      let sentence = sentence(of: words)
      defer { lastSentence = sentence }
      return Attribution(
        source: words.source.map { [reading.range($0)] } ?? [], cue: [reading.range(words.cue)],
        content: words.content.map(reading.range), kind: kind(of: words.content), resolved: source,
        venue: venues.venue(of: words, in: sentence, isFirst: sentence != lastSentence))
    }
    return attributions.enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }.map(\.element)
  }

  /// Each attribution with whom its source words mean, by the order of cues.
  func resolved(_ found: [AttributedWords]) -> [(words: AttributedWords, resolved: Source?)] {
    var resolver = SourceResolver(reading: reading, phrases: phrases, outlets: outlets)
    let ordered = found.sorted { ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound) }
    return ordered.map { words in (words, words.source.flatMap { resolver.resolve($0) }) }
  }

  private func sentence(of words: AttributedWords) -> Range<Int> { reading.sentence(at: words.cue.lowerBound) }

  private func kind(of content: [Range<Int>]) -> Attribution.Kind {
    let quoted = content.joined().count { reading.quotation(at: $0) != nil }
    let total = content.reduce(0) { $0 + $1.count }
    return quoted == 0 ? .indirect : quoted == total ? .direct : .mixed
  }
}
