/// Attributions: who says what in this text?
///
/// An analyzed text goes in; its attributions come out, in text order, each with source, cue and content, whom the
/// source words mean, and where it was said.
package import NewsModel
import UTF8Text

/// Finds the attributions of a text by rules.
package struct AttributionFinder: Sendable {
  private let outlets: OutletTable
  private let lexicon: CueLexicon

  /// - Parameter outlets: the outlets known by name; others are found by the form of their names.
  package init(outlets: OutletTable = .bundled) {
    self.outlets = outlets
    lexicon = .english
  }

  /// The attributions in a text, in text order.
  /// - Parameter outlet: the article's own outlet, nil when unknown.
  /// - Complexity: O(n) for sentences of bounded length.
  package func attributions(in text: AnalyzedText, outlet: String?) -> [Attribution] {
    let reading = Reading(text)
    let sentences = SentenceAttribution(reading: reading, lexicon: lexicon)
    var found = text.sentences.flatMap { sentences.attributions(in: $0.tokens) }
    found = QuotationContinuation(reading: reading).extended(found)
    return found.map { attribution($0, reading: reading) }.sorted { $0.range < $1.range }
  }

  private func attribution(_ words: AttributedWords, reading: Reading) -> Attribution {
    Attribution(
      source: words.source.map { [reading.range($0)] } ?? [], cue: [reading.range(words.cue)],
      content: words.content.map(reading.range), kind: kind(of: words.content, in: reading))
  }

  private func kind(of content: [Range<Int>], in reading: Reading) -> Attribution.Kind {
    let quoted = content.joined().count { reading.quotation(at: $0) != nil }
    let total = content.reduce(0) { $0 + $1.count }
    return quoted == 0 ? .indirect : quoted == total ? .direct : .mixed
  }
}
