import NewsModel
import UTF8Text

/// The headline and the first sentences of an article, as its origins are told by them.
struct OpeningText {
  private let article: AnalyzedArticle
  /// The headline's words, folded.
  let headline: [String]
  /// The main verb of the first sentence, as its lemma; empty where there is none.
  let verb: String
  /// The token that is the subject of the main verb.
  let subject: Int?
  let isPassive: Bool

  init(_ article: AnalyzedArticle) {
    self.article = article
    let tokens = article.text.tokens
    headline = (article.article.headline ?? "").folded().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let first = article.text.sentences.first?.tokens ?? 0..<0
    let root = first.first { tokens[$0].label == "ROOT" }
    verb = root.map { tokens[$0].lemma.lowercased() } ?? ""
    subject = first.first { tokens[$0].label == "nsubj" && tokens[$0].head == root }
    isPassive = first.contains { tokens[$0].label == "nsubjpass" && tokens[$0].head == root }
  }

  /// Where a sentence ends, or the text.
  func sentenceEnd(_ number: Int) -> Int { article.text.sentences.prefix(number + 1).last?.range.end ?? 0 }

  /// The words of the first sentence, folded.
  var words: [String] {
    let first = article.text.sentences.first?.tokens ?? 0..<0
    return article.text.tokens[first].map(\.folded)
  }

  var namesDocument: Bool {
    let first = article.text.sentences.first?.tokens ?? 0..<0
    return article.text.tokens[first].contains { OriginWords.documents.contains($0.lemma.lowercased()) }
  }

  /// What the subject of the first sentence makes, where that is a document: "lawsuit" for "sued", "report" for "released a
  /// report".
  var document: String? {
    if let noun = OriginWords.documentOfVerb[verb] { return noun }
    let first = article.text.sentences.first?.tokens ?? 0..<0
    let object = first.first { index in
      let token = article.text.tokens[index]
      return token.label == "dobj" && article.text.tokens[token.head].label == "ROOT"
        && OriginWords.documents.contains(token.lemma.lowercased())
    }
    return object.map { String(article.text[article.text.nounPhrase(endingAt: $0)]) }
  }

  /// Whether the first sentence tells of an act that states something: "the court ruled", "the ministry announced".
  var isStatement: Bool {
    guard let subject, ["NN", "NNS", "NNP", "NNPS"].contains(article.text.tokens[subject].tag) else { return false }
    return OriginWords.stating.contains(verb) || OriginWords.issuing.contains(verb)
  }

  /// The first sentence.
  var evidence: Evidence { evidence(at: TextRange(0, 0)) }

  /// The sentence of some words.
  func evidence(at words: TextRange) -> Evidence {
    let sentences = article.text.sentences
    let index = article.text.sentenceIndex(at: words.start) ?? 0
    let range = sentences.indices.contains(index) ? sentences[index].range : TextRange(0, 0)
    return Evidence(.statement, [Excerpt(article: article.id, range: range)])
  }

  /// Tokens of the text in which own reporting is told.
  private static let reportingTokens = 300

  /// Whether the text names an outlet.
  func names(_ outlet: String?) -> Bool {
    guard let outlet else { return false }
    return !Self.places(of: outlet, in: article.text.tokens.prefix(Self.reportingTokens)).isEmpty
  }

  /// Where the words of a name stand one behind another: the first token of each such place.
  /// - Complexity: O(tokens · words).
  static func places(of name: String, in tokens: ArraySlice<Token>) -> [Int] {
    let words = name.folded().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return [] }
    return tokens.indices.filter { index in
      index + words.count <= tokens.endIndex && words.indices.allSatisfy { tokens[index + $0].folded == words[$0] }
    }
  }

  /// Whether the text speaks of sources, of people familiar with something, or of anonymity.
  var namesSources: Bool {
    let tokens = article.text.tokens.prefix(Self.reportingTokens)
    return tokens.indices.contains { index in
      let word = tokens[index].folded
      return word == "sources" || word == "anonymity"
        || word == "familiar" && index > 0 && ["people", "person"].contains(tokens[index - 1].folded)
    }
  }

  /// A headline's word without the endings that its verb may have.
  static func stems(of word: String) -> [String] {
    [word] + ["s", "ed", "es", "d"].compactMap { word.hasSuffix($0) ? String(word.dropLast($0.count)) : nil }
  }
}
