/// Attributions: who says what in this text?
///
/// An analyzed text goes in; its attributions come out, each with source, cue and content, whom the source words mean,
/// where it was said, and through whom.
///
///     text ─ SpanFinder ─▶ words of source, cue, content ─ OutletCitations, ContentEnds, JoinedVerbs, QuotedSources,
///          │                                               QuotationContinuation, NestedAttributions
///          └ TransformerSpans: UnitEncoder, PairScorer, ContentDecoder  └▶ attributions of the text
///          └ LearnedSpans: TreeEncoder, CueHead, RoleDecoder
///          └ RuleSpans: CueFinder, CuePlacer, ClauseFinder
///          ─ OutletRecognizer ─▶ outlet names ─ SourceResolver, VenueFinder ─▶ who is meant, and where it was said
///          ─ AttributionNesting, ReportChains ─▶ through whom
///
/// The words are found by networks that PolNeAR's annotators taught (Tools/attribution), or by rules alone: a lexicon of
/// cue verbs with what each takes, the subjects and clauses that depend on them, and the marks. Rules also say whom the
/// words mean. Not for: whether what is said is true.
package import ModelFiles
package import NewsModel
import UTF8Text

/// How the words of attributions are found.
package enum AttributionMode: String, Sendable, CaseIterable {
  /// By rules alone.
  case rules
  /// By a small learned network that the program carries in itself.
  case fast
  /// By a transformer, over the text encoder that is installed.
  case best
}

/// Finds the attributions of a text.
package struct AttributionFinder: Sendable {
  private let recognizer: OutletRecognizer
  private let lexicon: CueLexicon
  private let mode: AttributionMode
  private let spans: any SpanFinder

  /// The finder of the fast mode.
  /// - Parameter outlets: the outlets known by name; others are found by the form of their names.
  package init(outlets: OutletTable = .bundled) {
    self.init(outlets, .fast, Self.fastSpans())
  }

  /// - Parameter outlets: the outlets known by name; others are found by the form of their names.
  /// - Throws: `ModelFilesError` in the best mode, when the text encoder is not installed or damaged.
  package init(outlets: OutletTable = .bundled, mode: AttributionMode) throws(ModelFilesError) {
    switch mode {
    case .rules: self.init(outlets, mode, RuleSpans(lexicon: .english))
    case .fast: self.init(outlets, mode, Self.fastSpans())
    case .best: self.init(outlets, mode, try TransformerSpans.bundled())
    }
  }

  private init(_ outlets: OutletTable, _ mode: AttributionMode, _ spans: any SpanFinder) {
    recognizer = OutletRecognizer(outlets: outlets)
    lexicon = .english
    self.mode = mode
    self.spans = spans
  }

  private static func fastSpans() -> LearnedSpans {
    do {
      return try LearnedSpans.bundled()
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The attributions in a text: those that are not nested in text order, then the nested ones in text order.
  /// - Parameter outlet: the article's own outlet, nil when unknown.
  /// - Complexity: O(n) for sentences of bounded length.
  package func attributions(in text: AnalyzedText, outlet: String?) -> [Attribution] {
    let reading = Reading(text)
    let index = OutletIndex(recognizer.mentions(in: text, outlet: outlet), own: outlet.map(recognizer.ownName))
    let spans = self.spans.attributions(in: reading)
    let rules = RuleSpans(lexicon: lexicon)
    var found =
      mode == .rules
      ? spans : OutletCitations(rules: rules, outlets: index).completed(spans, in: reading)
    let phrases = NounPhraseFinder(reading: reading, lexicon: lexicon)
    if mode != .rules {
      found = JoinedVerbs(reading: reading).corrected(
        ContentEnds(reading: reading, completesClauses: mode == .best).corrected(found))
    }
    found = QuotedSources(reading: reading, phrases: phrases).parted(found)
    found = QuotationContinuation(reading: reading).extended(found)
    found = found.flatMap { index.separated($0, in: reading) }
    let resolution = AttributionResolution(
      reading: reading, phrases: phrases, outlets: index)
    let nested = NestedAttributions(spans: self.spans, rules: rules).attributions(in: found, of: reading)
    return resolution.attributions(found + nested)
  }

  /// How many attributions the mode's own span finder has in a text, for measuring it alone.
  package func spanCount(in text: AnalyzedText) -> Int {
    spans.attributions(in: Reading(text)).count
  }
}
