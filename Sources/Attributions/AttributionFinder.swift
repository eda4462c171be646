/// Attributions: who says what in this text?
///
/// An analyzed text goes in; its attributions come out, in text order, each with source, cue and content, whom the
/// source words mean, and where it was said.
///
///     text ─ SpanFinder ─▶ words of source, cue, content ─ OutletCitations, QuotationContinuation, NestedAttributions
///          └ LearnedSpans: TreeEncoder, CueHead, RoleDecoder            └▶ attributions of the text
///          └ RuleSpans: CueFinder, CuePlacer, ClauseFinder
///          ─ OutletRecognizer ─▶ outlet names ─ SourceResolver, VenueFinder ─▶ who is meant, and where it was said
///
/// The words are found by a network that PolNeAR's annotators taught (Tools/attribution), or by rules alone: a lexicon of
/// cue verbs with what each takes, the subjects and clauses that depend on them, and the marks. Rules also say whom the
/// words mean. Not for: whether what is said is true.
package import NewsModel
import UTF8Text

/// How the words of attributions are found.
package enum AttributionMode: Sendable, CaseIterable {
  /// By rules alone.
  case rules
  /// By a small learned network that the program carries in itself.
  case fast
}

/// Finds the attributions of a text.
package struct AttributionFinder: Sendable {
  private let recognizer: OutletRecognizer
  private let lexicon: CueLexicon
  private let mode: AttributionMode
  private let spans: any SpanFinder

  /// - Parameter outlets: the outlets known by name; others are found by the form of their names.
  package init(outlets: OutletTable = .bundled, mode: AttributionMode = .fast) {
    recognizer = OutletRecognizer(outlets: outlets)
    lexicon = .english
    self.mode = mode
    spans = Self.spans(mode, lexicon)
  }

  private static func spans(_ mode: AttributionMode, _ lexicon: CueLexicon) -> any SpanFinder {
    guard mode == .fast else { return RuleSpans(lexicon: lexicon) }
    do {
      return try LearnedSpans.bundled()
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The attributions in a text, in text order.
  /// - Parameter outlet: the article's own outlet, nil when unknown.
  /// - Complexity: O(n) for sentences of bounded length.
  package func attributions(in text: AnalyzedText, outlet: String?) -> [Attribution] {
    let reading = Reading(text)
    let index = OutletIndex(recognizer.mentions(in: text, outlet: outlet), own: outlet.map(recognizer.ownName))
    let spans = spans.attributions(in: reading)
    var found =
      mode == .rules
      ? spans.attributions
      : OutletCitations(rules: RuleSpans(lexicon: lexicon), outlets: index).completed(spans, in: reading)
    found = QuotationContinuation(reading: reading).extended(found)
    found = found.flatMap { index.separated($0, in: reading) }
    let resolution = AttributionResolution(
      reading: reading, phrases: NounPhraseFinder(reading: reading, lexicon: lexicon), outlets: index)
    let nested = NestedAttributions(reading: reading, lexicon: lexicon).attributions(
      in: resolution.resolved(found).filter { $0.resolved?.isReport ?? false }.map(\.words))
    return resolution.attributions(found + nested)
  }

  /// How many attributions the mode's own span finder has in a text, for measuring it alone.
  package func spanCount(in text: AnalyzedText) -> Int {
    spans.attributions(in: Reading(text)).attributions.count
  }
}
