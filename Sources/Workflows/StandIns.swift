import NewsModel
import UTF8Text

/// The plainest conceivable stages, until the real ones take their places in `Stages.standard`.
enum StandIns {
  /// The first line as headline, the rest as body.
  static func article(of capture: Capture) -> Article {
    var article = Article(id: Article.ID(leadOf: capture.id), kind: .lead)
    article.url = capture.given.url
    article.outlet = capture.given.outlet
    article.headline = capture.given.title
    article.authors = capture.given.authors
    article.published = capture.given.date.map { StatedDate(date: $0, text: $0.description, place: "given") }
    switch capture.content {
    case .articleText(let text): article.body = text
    case .html(let bytes): article.body = String(decoding: bytes, as: UTF8.self)
    case .plainText(let text):
      let lines = text.lineRanges().map { String(text[$0]) }.filter { !$0.isBlank }
      article.headline = article.headline ?? lines.first
      article.body = lines.dropFirst().joined(separator: "\n")
    }
    return article
  }

  /// Each article a story of its own.
  static func stories(of articles: [AnalyzedArticle]) -> [Story] {
    articles.map { Story(id: $0.id.description, articles: [$0.id]) }
  }

  static func stemma(of story: Story) -> Stemma {
    let witnesses = story.articles.map { article in
      Witness(
        id: Witness.ID(article.description), kind: .article, article: article, name: article.description)
    }
    return Stemma(story: story, witnesses: witnesses, derivations: [], claims: [], citations: [])
  }
}
