/// Attributions: who says what in this text?
///
/// An analyzed text goes in; its attributions come out, in text order, each with source, cue and content, whom the
/// source words mean, and where it was said.
///
///     text ─ CueFinder ─▶ cues ─ CuePlacer ─▶ cues with sources ─ ClauseFinder ─▶ attributions of a sentence
///                                     └ NounPhraseFinder          └ CitedSource: whom an outlet quotes
///          ─ QuotationContinuation, NestedAttributions ─▶ attributions of the text
///          ─ OutletRecognizer ─▶ outlet names ─ SourceResolver, VenueFinder ─▶ who is meant, and where it was said
///
/// These are rules for English news: a lexicon of cue verbs with what each takes, the subjects and clauses that depend
/// on them, small classes of words, and the marks. Of the attributions that PolNeAR's annotators marked they find somewhat more than half, and
/// three quarters of what they find is theirs (2026-11-22). Not for: cues that are nouns ("the claim that"), what is
/// expected by nobody named, and whether what is said is true.
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
    let index = OutletIndex(recognizer.mentions(in: text, outlet: outlet), own: outlet.map(recognizer.ownName))
    found = found.flatMap { index.separated($0, in: reading) }
    let resolution = AttributionResolution(
      reading: reading, phrases: sentences.phrases, outlets: index)
    let nested = NestedAttributions(reading: reading, lexicon: lexicon).attributions(
      in: resolution.resolved(found).filter { $0.resolved?.isReport ?? false }.map(\.words))
    return resolution.attributions(found + nested)
  }
}
