/// Attributions: who says what in this text?
///
/// An analyzed text goes in; its attributions come out, in text order, each with source, cue and content, whom the
/// source words mean, and where it was said.
package import NewsModel
import UTF8Text

/// Finds the attributions of a text by rules.
package struct AttributionFinder: Sendable {
  private let recognizer: OutletRecognizer
  private let lexicon: CueLexicon

  /// - Parameter outlets: the outlets known by name; others are found by the form of their names.
  package init(outlets: OutletTable = .bundled) {
    recognizer = OutletRecognizer(outlets: outlets)
    lexicon = .english
  }

  /// The attributions in a text, in text order.
  /// - Parameter outlet: the article's own outlet, nil when unknown.
  /// - Complexity: O(n) for sentences of bounded length.
  package func attributions(in text: AnalyzedText, outlet: String?) -> [Attribution] {
    let reading = Reading(text)
    let sentences = SentenceAttribution(reading: reading, lexicon: lexicon)
    var found = reading.sentences.flatMap { sentences.attributions(in: $0) }
    found = QuotationContinuation(reading: reading).extended(found)
    let index = OutletIndex(recognizer.mentions(in: text, outlet: outlet), own: outlet)
    let resolution = AttributionResolution(
      reading: reading, phrases: sentences.phrases, outlets: index, ownOutlet: outlet)
    let nested = NestedAttributions(reading: reading, lexicon: lexicon).attributions(
      in: resolution.resolved(found).filter { $0.resolved?.isReport ?? false }.map(\.words))
    return resolution.attributions(found + nested)
  }
}
