import Foundation
import NewsModel
import UTF8Text
import Workflows

/// Stages that do hardly anything, so that a very large archive can be made in minutes: words are what stands between
/// spaces, nobody says anything, and a story's origins are made up of its first outlets.
enum PlainStages {
  static func stages() throws -> Stages {
    var stages = try Stages.standard(attributionModel: .fast)
    stages.analyze = words
    stages.timeExpressions = { _, _ in [] }
    stages.citedOutlets = { _, _ in [] }
    stages.attributions = { _ in AttributionStage(model: .fast) { _, _ in [] } }
    stages.stemma = stemma
    return stages
  }

  /// Enough of the commonest words that a text is taken for English.
  private static let common: Set<String> = [
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by",
    "for",
    "from", "had", "has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "more", "no", "not", "of", "on",
    "one",
    "or", "out", "over", "she", "some", "than", "that", "the", "their", "them", "there", "they", "this", "to", "up",
    "was",
    "were", "when", "which", "who", "will", "with", "would",
  ]

  @Sendable private static func words(_ text: String) -> AnalyzedText {
    var tokens: [Token] = []
    var start: Int?
    for (place, byte) in (Array(text.utf8) + [0x20]).enumerated() {
      let isPart = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      if isPart {
        start = start ?? place
      } else if let begin = start {
        tokens.append(token(TextRange(begin, place), in: text, tokens.count))
        start = nil
      }
    }
    let whole = Sentence(range: TextRange(0, text.utf8.count), tokens: tokens.indices, paragraph: 0)
    return AnalyzedText(
      text: text, tokens: tokens, sentences: tokens.isEmpty ? [] : [whole], paragraphs: [], quotations: [],
      mentions: [])
  }

  private static func token(_ range: TextRange, in text: String, _ number: Int) -> Token {
    let word = String(text[range])
    let folded = word.lowercased()
    return Token(
      range: range, kind: folded.utf8.allSatisfy { $0 < 0x3A } ? .number : .word, folded: folded,
      isCapitalized: word.first?.isUppercase == true, isStopWord: common.contains(folded), tag: "", partOfSpeech: "",
      lemma: folded, head: number, label: "")
  }

  @Sendable private static func stemma(_ story: Story, _ articles: [AnalyzedArticle]) -> Stemma {
    let witnesses = articles.map { article in
      Witness(
        id: Witness.ID(article.id.description), kind: .article, article: article.id,
        name: article.article.outlet ?? article.id.description, date: article.article.published?.date)
    }
    let outlets = Array(Set(witnesses.map(\.name))).sorted()
    let origins = outlets.prefix(1 + articles.count / 4).map { outlet in
      Origin(name: outlet, kind: .outlet, articles: articles.map(\.id), evidence: [])
    }
    let statements = articles.map { article in
      let sentence = article.article.body.utf8.prefix { $0 != UInt8(ascii: ".") }
      return Excerpt(article: article.id, range: TextRange(0, sentence.count))
    }
    let claim = Claim(
      text: articles.first?.article.headline ?? "", statements: statements, origins: Array(origins))
    return Stemma(story: story, witnesses: witnesses, derivations: [], claims: [claim], citations: [])
  }
}
