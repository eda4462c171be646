/// Finds which words of a text are source, cue and content of an attribution; whom they mean is found afterwards.
protocol SpanFinder: Sendable {
  func attributions(in reading: Reading) -> FoundSpans
}

/// What a span finder finds, in any order.
struct FoundSpans {
  var attributions: [AttributedWords] = []
  /// Those that a model found in the content of others beside them, less surely than `NestedAttributions` does.
  var nested: [AttributedWords] = []
}

/// Finds them by rules: a lexicon of cues, and what depends on them.
struct RuleSpans: SpanFinder {
  let lexicon: CueLexicon

  func attributions(in reading: Reading) -> FoundSpans {
    let sentences = SentenceAttribution(reading: reading, lexicon: lexicon)
    return FoundSpans(attributions: reading.sentences.flatMap { sentences.attributions(in: $0) })
  }
}
