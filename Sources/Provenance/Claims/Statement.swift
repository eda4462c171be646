import NewsModel
import TextReuse
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
  /// What it tells.
  let content: StatementContent
  /// Calendar days and months it names, as TIMEX3 values.
  let dates: [String]
  /// Its source is said to deny it.
  let isDenied: Bool
}

/// Cuts an article into statements.
///
/// Purpose: units that can be matched across articles, each with the chain of who is said to have said it. Valid when: an
/// attribution's content is a clause and covers at least `leastCoverage` of the sentence's other words; attributions
/// inside another's content are nested in it. Action: each innermost such attribution gives a statement of its content in
/// that sentence, and one of what its source did before it spoke; any other sentence is one statement, its subject's own act
/// where it is one ("The embassy congratulated …"). Stretches of fewer than `leastTerms` terms, or without a verb that makes
/// a clause, claim nothing. Cost: O(sentences · attributions²), few a sentence.
struct StatementFinder {
  /// Of a sentence's bytes outside sources and cues, the part an attribution must cover, of 1 (2026-11-21).
  static let leastCoverage = 0.25
  /// Terms below which a stretch claims nothing that can be matched ("He agreed.").
  static let leastTerms = 3
  /// Words from which on a stretch of a sentence with a full stop needs no verb; captions and notices are shorter.
  static let longSentence = 7
  /// The tokens at a sentence's start in which its subject begins ("The Russian embassy …", "Later, she …").
  static let subjectTokens = 4

  let article: AnalyzedArticle
  let index: Int
  /// What the sentences tell, by sentence.
  let facts: [SentenceFacts]

  func statements() -> [Statement] {
    let all = article.text.sentences.indices.flatMap(statements(inSentence:)).filter {
      $0.content.terms.count >= Self.leastTerms
    }
    let clauses = all.filter { $0.content.isClause || isLongSentence($0) }
    // A page of headlines or captions alone still says what it is about.
    return clauses.isEmpty ? all : clauses
  }

  /// A sentence with a full stop whose verb may be taken for a noun: "The longer of the two measures 38 centimetres."
  private func isLongSentence(_ statement: Statement) -> Bool {
    let sentence = article.text.sentences[statement.sentence]
    return article.text.tokens[sentence.tokens].last?.folded == "."
      && article.text.tokens[article.text.tokenIndices(in: statement.range)].count(where: \.isWord) >= Self.longSentence
  }

  private func statements(inSentence number: Int) -> [Statement] {
    let sentence = article.text.sentences[number]
    let touching = article.attributions.indices.filter { coverage($0, of: sentence) > 0 }
    let clauses = touching.filter { coverage($0, of: sentence) >= Self.leastCoverage && isClause($0, in: sentence) }
    let innermost = clauses.filter { inner in !clauses.contains { contains(inner, $0) } }
    guard !innermost.isEmpty else { return [statement(sentence.range, number, chain: act(in: sentence, touching))] }
    let acts = innermost.compactMap { actBefore($0, in: sentence) }.map { statement($0.range, number, chain: $0.chain) }
    return acts
      + innermost.flatMap { inner in
        let chain = clauses.filter { $0 == inner || contains($0, inner) }.sorted { contains($0, $1) }
        return contentRanges(inner, in: sentence).map { statement($0, number, chain: chain) }
      }
  }

  private func statement(_ range: TextRange, _ number: Int, chain: [Int]) -> Statement {
    Statement(
      article: index, range: range, sentence: number, chain: chain,
      content: StatementContentReader(text: article.text, facts: facts).content(of: range, inSentence: number),
      dates: dates(in: range), isDenied: chain.contains(where: isDenial))
  }

  /// "denied that …", "rejected the claim that …".
  private func isDenial(_ attribution: Int) -> Bool {
    article.attributions[attribution].cue.contains { cue in
      article.text.tokens[article.text.tokenIndices(in: cue)].contains { Self.denials.contains($0.lemma) }
    }
  }

  private func dates(in range: TextRange) -> [String] {
    article.timeExpressions.filter { range.contains($0.range) && $0.date?.month != nil }.map(\.value)
  }

  // MARK: What an attribution covers

  /// Whether one attribution stands inside another's content, or has the same content and a later cue: "it quoted Putin
  /// as saying …".
  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    let (around, within) = (article.attributions[outer], article.attributions[inner])
    guard outer != inner, let cue = within.cue.first, let outerCue = around.cue.first else { return false }
    if around.content == within.content { return outerCue.start < cue.start }
    return around.content.contains { $0.contains(cue) }
  }

  private func coverage(_ attribution: Int, of sentence: Sentence) -> Double {
    let parts = article.attributions[attribution]
    let covered = parts.content.reduce(0) { $0 + ($1.intersection(sentence.range)?.count ?? 0) }
    let around = (parts.source + parts.cue).reduce(0) { $0 + ($1.intersection(sentence.range)?.count ?? 0) }
    let rest = sentence.range.count - around
    return rest > 0 ? Double(covered) / Double(rest) : 0
  }

  /// An attribution's content in a sentence, without the "that" of "said that": one range, or one for each clause where
  /// the source stands between two ("It is shut, she said, and nobody may pass").
  private func contentRanges(_ attribution: Int, in sentence: Sentence) -> [TextRange] {
    let parts = article.attributions[attribution]
    var ranges: [TextRange] = []
    for piece in parts.content.compactMap({ $0.intersection(sentence.range) }) {
      if let last = ranges.last, !opens(with: Self.conjunctions, piece), !isBehindConjunction(piece) {
        ranges[ranges.count - 1] = last.union(piece)
      } else {
        ranges.append(piece)
      }
    }
    let cue = parts.cue.first?.start ?? .max
    return ranges.map { range in
      opens(with: Self.conjunctions, range) || range.start > cue && opens(with: ["that"], range)
        ? withoutFirstToken(range) : range
    }
  }

  private func opens(with words: Set<String>, _ range: TextRange) -> Bool {
    article.text.tokenIndices(in: range).first.map { words.contains(article.text.tokens[$0].folded) } ?? false
  }

  private func isBehindConjunction(_ range: TextRange) -> Bool {
    let first = article.text.tokenIndices(in: range).lowerBound
    return first > 0 && Self.conjunctions.contains(article.text.tokens[first - 1].folded)
  }

  private func withoutFirstToken(_ range: TextRange) -> TextRange {
    let tokens = article.text.tokenIndices(in: range)
    guard tokens.count > 1 else { return range }
    return TextRange(article.text.tokens[tokens.lowerBound + 1].range.start, range.end)
  }

  private static let conjunctions: Set<String> = ["and", "but"]
  private static let denials: Set<String> = ["deny", "denial", "refute", "reject", "dispute", "dismiss", "rebut"]

  // MARK: What says something by itself

  /// Whether the content is a clause: quoted, opening its sentence before the cue, begun by "that", or with a finite
  /// verb of its own. "congratulated him on his election" has none of these.
  private func isClause(_ attribution: Int, in sentence: Sentence) -> Bool {
    let parts = article.attributions[attribution]
    guard let content = parts.content.first, !isRelative(parts) else { return false }
    let tokens = article.text.tokens[article.text.tokenIndices(in: content)]
    if tokens.first?.folded == "\"" { return true }
    if content.start < parts.cue.first?.start ?? 0 { return opensSentence(content, sentence) }
    if tokens.first?.folded == "that" { return true }
    let verb = tokens.firstIndex { $0.isFiniteVerb && $0.partOfSpeech == "AUX" } ?? tokens.endIndex
    let joint = tokens.firstIndex { Self.subordinators.contains($0.folded) } ?? tokens.endIndex
    return verb < joint
  }

  /// Whether the source is a relative pronoun: "who asked not to be named" tells of the source, not of the news.
  private func isRelative(_ parts: Attribution) -> Bool {
    guard let source = parts.source.first, parts.source.count == 1 else { return false }
    return ["who", "which", "that"].contains(article.text[source].folded())
  }

  /// What makes a sentence without clauses somebody's act: a source that begins it ("The embassy congratulated …"), or a
  /// press office, document or post anywhere in it ("… which was made public by the press office").
  private func act(in sentence: Sentence, _ touching: [Int]) -> [Int] {
    let subject = touching.first { attribution in
      article.attributions[attribution].source.first.map { opensSentence($0, sentence) } ?? false
    }
    let published = touching.first { attribution in
      switch article.attributions[attribution].resolved?.kind {
      case .pressOffice, .document, .socialMediaPost: true
      default: false
      }
    }
    return (published ?? subject).map { [$0] } ?? []
  }

  /// What the source of an attribution did before it spoke: "The embassy congratulated him and expressed the hope that …".
  private func actBefore(_ attribution: Int, in sentence: Sentence) -> (range: TextRange, chain: [Int])? {
    let parts = article.attributions[attribution]
    guard let source = parts.source.first, let cue = parts.cue.first, source.end < cue.start,
      sentence.range.contains(source), sentence.range.contains(cue), opensSentence(source, sentence),
      parts.content.allSatisfy({ $0.start > cue.start })
    else { return nil }
    let between = article.text.tokenIndices(in: TextRange(source.end, cue.start))
    let end = between.last {
      article.text.tokens[$0].isWord && !Self.conjunctions.contains(article.text.tokens[$0].folded)
    }
    guard let end, between.contains(where: { article.text.tokens[$0].isFiniteVerb && $0 < end }) else { return nil }
    return (TextRange(sentence.range.start, article.text.tokens[end].range.end), [attribution])
  }

  /// Whether a stretch begins among the sentence's first tokens.
  private func opensSentence(_ range: TextRange, _ sentence: Sentence) -> Bool {
    if range.start <= sentence.range.start { return true }
    return article.text.tokens[sentence.tokens].prefix(Self.subjectTokens).contains { $0.range.start == range.start }
  }

  /// Words behind which a verb belongs to another clause: "the hope that ties would grow".
  private static let subordinators: Set<String> = ["that", "which", "who", "to", "when", "where", "because", "if"]
}
