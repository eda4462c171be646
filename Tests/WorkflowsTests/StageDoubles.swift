import Inputs
import NewsModel
import UTF8Text
import Workflows

/// A capture of an article's text.
func capture(_ id: String, _ text: String, story: String? = nil, date: String? = nil) -> Result<Capture, InputFailure> {
  let date = date.flatMap { CalendarDate(iso8601: $0) }
  return .success(
    Capture(id: Capture.ID(id), content: .articleText(text), given: GivenFacts(date: date, story: story)))
}

/// Why the extraction of these tests fails.
struct NoArticle: Error {}

extension Stages {
  /// Stages that are plain to see through. Extraction makes a further item of each line after the first, and fails
  /// on "bad"; stories hold the articles whose bodies start with the same letter; time expressions are those of
  /// `timeExpressions`.
  static func plain(
    timeExpressions: @escaping @Sendable (AnalyzedText, CalendarDate?) -> [TimeExpression] = { _, _ in [] },
    attributions: @escaping @Sendable (Int) throws(ModelFailure) -> AttributionStage = { _ in
      AttributionStage(model: .fast) { _, _ in [] }
    }
  ) -> Stages {
    Stages(
      extract: extract, analyze: words, timeExpressions: timeExpressions,
      attributions: attributions, stories: stories, stemma: stemma)
  }

  /// Runs of letters and digits, and each other mark, without grammar.
  private static let words: @Sendable (String) -> AnalyzedText = { text in
    var tokens: [Token] = []
    for match in text.matches(of: /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/) {
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      let isWord = match.output.first.map { $0.isLetter || $0.isNumber } ?? false
      tokens.append(
        Token(
          range: TextRange(start, start + match.output.utf8.count), kind: isWord ? .word : .punctuation,
          folded: match.output.lowercased(), isCapitalized: false, isStopWord: false, tag: "", partOfSpeech: "",
          lemma: match.output.lowercased(), head: tokens.count, label: ""))
    }
    let whole = Sentence(range: TextRange(0, text.utf8.count), tokens: tokens.indices, paragraph: 0)
    return AnalyzedText(
      text: text, tokens: tokens, sentences: tokens.isEmpty ? [] : [whole], paragraphs: [], quotations: [], mentions: []
    )
  }

  private static let extract: @Sendable (Capture) throws -> Article = { capture in
    guard case .articleText(let text) = capture.content, text != "bad" else { throw NoArticle() }
    let lines = text.split(separator: "\n").map(String.init)
    var lead = Article(id: Article.ID(leadOf: capture.id), kind: .lead)
    lead.body = lines[0]
    lead.published = capture.given.date.map { StatedDate(date: $0, text: "\($0)", place: "given") }
    lead.items = lines.dropFirst().enumerated().map { index, line in
      var item = Article(id: Article.ID(item: index + 1, of: capture.id), kind: .teaser)
      item.body = line
      return item
    }
    return lead
  }

  private static let stories: @Sendable ([AnalyzedArticle]) -> [Story] = { articles in
    Dictionary(grouping: articles) { $0.article.body.prefix(1) }.values.map { members in
      Story(id: members[0].id.description, articles: members.map(\.id).sorted())
    }
  }

  private static let stemma: @Sendable (Story, [AnalyzedArticle]) -> Stemma = { story, articles in
    let witnesses = articles.map { article in
      Witness(
        id: Witness.ID(article.id.description), kind: .article, article: article.id, name: article.id.description)
    }
    return Stemma(story: story, witnesses: witnesses, derivations: [], claims: [], citations: [])
  }
}

extension TracedStory {
  /// The story's name and its articles.
  var summary: [String] { [stemma.story.id] + articles.map(\.id.description) }
}
