import NewsModel
import UTF8Text

/// Turns runs of tokens into attributions with kind, resolved source and venue.
struct AttributionResolution {
  private let reading: Reading
  private let outlets: OutletIndex
  /// Before any source of the text.
  private let resolver: SourceResolver

  init(reading: Reading, phrases: NounPhraseFinder, outlets: OutletIndex) {
    self.reading = reading
    self.outlets = outlets
    resolver = SourceResolver(reading: reading, phrases: phrases, outlets: outlets)
  }

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
    let ordered = attributions.enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }.map(\.element)
    return AttributionChains(reading: reading).chained(ordered)
  }

  /// Each attribution with whom its source words mean, by the order of cues.
  func resolved(_ found: [AttributedWords]) -> [(words: AttributedWords, resolved: Source?)] {
    var resolver = resolver
    let ordered = found.sorted { ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound) }
    return AnonymityFinder(reading: reading).completed(
      ordered.map { words in (words, words.source.flatMap { resolver.resolve($0) }) })
  }

  /// Tokens on each side of a cue in which its venue is looked for.
  private static let reach = 150

  /// The sentence of a cue, or the part of a very long one around it.
  private func sentence(of words: AttributedWords) -> Range<Int> {
    let near = max(0, words.cue.lowerBound - Self.reach)..<(words.cue.upperBound + Self.reach)
    return reading.sentence(at: words.cue.lowerBound).clamped(to: near)
  }

  private func kind(of content: [Range<Int>]) -> Attribution.Kind {
    let quoted = content.joined().count { reading.quotation(at: $0) != nil }
    let total = content.reduce(0) { $0 + $1.count }
    return quoted == 0 ? .indirect : quoted == total ? .direct : .mixed
  }
}
