/// Finds which words of a text are source, cue and content of an attribution; whom they mean is found afterwards.
protocol SpanFinder: Sendable {
  /// The attributions of a text, in any order.
  func attributions(in reading: Reading) -> [AttributedWords]
}

/// Finds them by rules: a lexicon of cues, and what depends on them.
struct RuleSpans: SpanFinder {
  let lexicon: CueLexicon

  func attributions(in reading: Reading) -> [AttributedWords] {
    let sentences = SentenceAttribution(reading: reading, lexicon: lexicon)
    return reading.sentences.flatMap { sentences.attributions(in: $0) }
  }
}
