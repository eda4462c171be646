import NewsModel
import TextReuse
import UTF8Text

/// What a statement tells, in a form that others can be compared with.
struct StatementContent: Sendable {
  /// Words that leave open whether a thing is so.
  struct Hedge: Sendable {
    let aspect: DerivationChange.Aspect
    /// The class of the verb that it stands with; empty for one of the whole statement.
    let predicate: String
    /// The hedge with its verb: "may close".
    let range: TextRange
  }

  /// What carries it, sorted: names by their bearers, verbs by their classes, other words by their stems.
  let terms: [String]
  let measures: [Measure]
  let predicates: [SentenceFacts.Predicate]
  let hedges: [Hedge]
  /// It has a verb that makes a clause.
  let isClause: Bool
  /// It has a word that denies: "not", "never", "no".
  let hasNegation: Bool
}

/// Reads what statements of one article tell.
///
/// Cost: O(tokens) of the statements.
struct StatementContentReader {
  let text: AnalyzedText
  /// By sentence.
  let facts: [SentenceFacts]

  func content(of range: TextRange, inSentence number: Int) -> StatementContent {
    let sentence = facts[number]
    let tokens = text.tokenIndices(in: range)
    let predicates = sentence.predicates.filter { tokens.contains($0.token) }
    return StatementContent(
      terms: Set(sentence.saidItems.filter { tokens.contains($0.token) }.map(\.key)).sorted(),
      measures: MeasureReader(text: text).measures(sentence, in: range), predicates: predicates,
      hedges: tokens.compactMap { hedge($0, predicates) },
      isClause: text.tokens[tokens].contains(where: \.isFiniteVerb),
      hasNegation: text.tokens[tokens].contains { $0.label == "neg" || Self.negations.contains($0.folded) })
  }

  private func hedge(_ index: Int, _ predicates: [SentenceFacts.Predicate]) -> StatementContent.Hedge? {
    let token = text.tokens[index]
    if token.tag == "MD", Self.possibilities.contains(token.folded) {
      guard let verb = predicates.first(where: { $0.token == token.head }) else { return nil }
      return .init(
        aspect: .possibility, predicate: verb.name, range: token.range.union(text.tokens[verb.token].range))
    }
    guard Self.allegations.contains(token.folded) else { return nil }
    let verb = predicates.first { $0.token == token.head }
    return .init(aspect: .allegation, predicate: verb?.name ?? "", range: token.range)
  }

  private static let negations: Set<String> = [
    "not", "n't", "n\u{2019}t", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without",
  ]
  private static let possibilities: Set<String> = ["may", "might", "could"]
  private static let allegations: Set<String> = [
    "allegedly", "alleged", "reportedly", "apparently", "apparent", "suspected", "purportedly", "purported",
    "supposedly",
    "possibly", "likely", "unconfirmed", "presumably", "seemingly", "probable", "probably",
  ]
}
