import Glibc
import NewsModel
import UTF8Text

/// Weighs the terms of articles against each other.
///
/// Purpose: vectors whose cosine is high for one happening. Action: count each article's lemmas, headline and opening
/// more than once; damp the counts by a logarithm; multiply by the term's rarity (Spärck Jones 1972), smoothed as if
/// `backgroundArticles` more articles had been seen, since a desk's handful says little about what is rare. Names get
/// no weight of their own: it was tried, and articles about one person's different doings ran together. Cost:
/// O(tokens).
struct TermWeighting {
  let vectors: [TermVector]

  /// These four were chosen with `StoryGrouper.threshold` on the evaluation's development sets, on their whole and on
  /// random handfuls of them, 2026-11-21.
  static let backgroundArticles = 40.0
  static let headlineCount = 2.0
  static let openingCount = 1.0
  static let openingSentences = 3

  /// - Parameter articles: in the order of the vectors.
  init(of articles: [AnalyzedArticle]) {
    var numbers: [String: Int] = [:]
    var articleCounts: [Double] = []
    let counted = articles.map { article in
      Self.counts(of: article).map { term, count in
        let number = numbers[term, default: numbers.count]
        if number == numbers.count {
          numbers[term] = number
          articleCounts.append(0)
        }
        articleCounts[number] += 1
        return (number, count)
      }
    }
    let total = Double(articles.count) + Self.backgroundArticles
    vectors = counted.map { terms in
      TermVector(
        Dictionary(
          uniqueKeysWithValues: terms.map { number, count in
            (number, (1 + log(count)) * log(total / (articleCounts[number] + 1)))
          }))
    }
  }

  /// How often each term counts in an article, by first appearance.
  private static func counts(of article: AnalyzedArticle) -> [(term: String, count: Double)] {
    var counts: [(term: String, count: Double)] = []
    var places: [String: Int] = [:]
    func add(_ term: String, count: Double) {
      let place = places[term, default: counts.count]
      if place == counts.count {
        places[term] = place
        counts.append((term, 0))
      }
      counts[place].count += count
    }
    let text = article.text
    let openingEnd = text.sentences.prefix(openingSentences).last?.tokens.upperBound ?? 0
    let isTerm = Self.isEnglish(text) ? Self.isTerm : Self.isForeignTerm
    for (index, token) in text.tokens.enumerated() where isTerm(token) {
      add(token.lemma, count: index < openingEnd ? 1 + openingCount : 1)
    }
    for lemma in headlineLemmas(of: article) { add(lemma, count: headlineCount) }
    return counts
  }

  private static func isTerm(_ token: Token) -> Bool { token.isWord && !token.isStopWord }

  /// Where no list of stop words fits, short words in lower case are taken for such.
  private static func isForeignTerm(_ token: Token) -> Bool {
    token.kind == .number || token.isWord && (token.isCapitalized || token.folded.count > longestForeignStopWord)
  }

  private static func isEnglish(_ text: AnalyzedText) -> Bool {
    let words = text.tokens.lazy.filter(\.isWord)
    return Double(words.count(where: \.isStopWord)) >= leastEnglishStopWords * Double(words.count)
  }

  /// The share of stop words from which a text counts as English: English news has 0.4 to 0.5 of them, texts in other
  /// European languages under 0.1 (2026-11-22).
  private static let leastEnglishStopWords = 0.2
  /// Letters; few function words of European languages have more (2026-11-22).
  private static let longestForeignStopWord = 5

  /// The headline's words, as lemmas where the body has the same word.
  private static func headlineLemmas(of article: AnalyzedArticle) -> [String] {
    guard let headline = article.article.headline else { return [] }
    let lemmas = Dictionary(
      article.text.tokens.map { ($0.folded, $0.isStopWord ? "" : $0.lemma) }, uniquingKeysWith: { first, _ in first })
    return headline.folded().split { !($0.isLetter || $0.isNumber) }
      .compactMap { lemmas[String($0)] }.filter { !$0.isEmpty }
  }
}
