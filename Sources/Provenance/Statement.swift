import NewsModel
import UTF8Text

/// One thing that one article says: a sentence, or the part of it that somebody is said to have said.
struct Statement: Sendable {
  /// The index of its article.
  let article: Int
  /// The words that say it.
  let range: TextRange
  /// The index of the sentence it stands in.
  let sentence: Int
  /// The attributions around it by index, outermost first; empty for the article's own voice.
  let chain: [Int]
  /// The stems that carry it, sorted; common words left out.
  let terms: [String]
  /// The terms of its whole sentence, sorted.
  let sentenceTerms: [String]
  /// Calendar days and months it names, as TIMEX3 values.
  let dates: [String]
}

/// Cuts an article into statements.
///
/// Purpose: units that can be matched across articles, each with the chain of who is said to have said it. Valid when:
/// an attribution's content covers at least `leastCoverage` of the sentence's other words; attributions inside another's
/// content are nested in it. Action: each innermost attribution gives a statement of its content in that sentence; a
/// sentence without any is one statement. Statements of fewer than `leastTerms` terms claim nothing. Cost: O(sentences ·
/// attributions).
struct StatementFinder {
  /// Of a sentence's words outside sources and cues, the part an attribution must cover, of 1 (2026-11-21).
  static let leastCoverage = 0.25
  /// Terms below which a stretch claims nothing that can be matched ("He agreed.").
  static let leastTerms = 3

  let article: AnalyzedArticle
  let index: Int

  func statements() -> [Statement] {
    article.text.sentences.indices.flatMap(statements(inSentence:)).filter { $0.terms.count >= Self.leastTerms }
  }

  private func statements(inSentence number: Int) -> [Statement] {
    let sentence = article.text.sentences[number]
    let covering = article.attributions.indices.filter { coverage($0, of: sentence) >= Self.leastCoverage }
    let innermost = covering.filter { inner in !covering.contains { $0 != inner && contains(inner, $0) } }
    guard !innermost.isEmpty else { return [statement(sentence.range, number, chain: [])] }
    return innermost.compactMap { inner in
      let chain = covering.filter { $0 == inner || contains($0, inner) }.sorted { contains($0, $1) }
      return contentRange(inner, in: sentence).map { statement($0, number, chain: chain) }
    }
  }

  private func statement(_ range: TextRange, _ number: Int, chain: [Int]) -> Statement {
    Statement(
      article: index, range: range, sentence: number, chain: chain, terms: terms(in: range),
      sentenceTerms: terms(in: article.text.sentences[number].range), dates: dates(in: range))
  }

  private func terms(in range: TextRange) -> [String] {
    let tokens = article.text.tokens[article.text.tokenIndices(in: range)]
    return Set(tokens.filter { $0.kind != .punctuation && !$0.isStopWord }.map(\.stem)).sorted()
  }

  private func dates(in range: TextRange) -> [String] {
    article.timeExpressions.filter { range.contains($0.range) && $0.date?.month != nil }.map(\.value)
  }

  /// Whether one attribution stands inside another's content.
  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    guard outer != inner, let cue = article.attributions[inner].cue.first else { return false }
    return article.attributions[outer].content.contains { $0.contains(cue) }
  }

  private func coverage(_ attribution: Int, of sentence: Sentence) -> Double {
    let parts = article.attributions[attribution]
    let covered = parts.content.reduce(0) { $0 + ($1.intersection(sentence.range)?.count ?? 0) }
    let around = (parts.source + parts.cue).reduce(0) { $0 + ($1.intersection(sentence.range)?.count ?? 0) }
    let rest = sentence.range.count - around
    return rest > 0 ? Double(covered) / Double(rest) : 0
  }

  /// From the first to the last of an attribution's content in a sentence.
  private func contentRange(_ attribution: Int, in sentence: Sentence) -> TextRange? {
    let pieces = article.attributions[attribution].content.compactMap { $0.intersection(sentence.range) }
    return pieces.first.map { pieces.reduce($0) { $0.union($1) } }
  }
}
