package import NewsModel

/// Reads articles off captures, and what the language stages find in them.
package struct ArticleReader: Sendable {
  private let stages: Stages

  package init(stages: Stages = .standard()) { self.stages = stages }

  /// The lead article of a capture, with the page's further items in it.
  /// - Throws: `CaptureFailure.unusable`.
  package func leadArticle(of capture: Capture) throws(CaptureFailure) -> Article {
    do {
      return try stages.extract(capture)
    } catch {
      throw .unusable(capture.id, cause: error)
    }
  }

  /// The lead article and behind it the page's further items, none with items of its own.
  /// - Throws: `CaptureFailure.unusable`.
  package func articles(of capture: Capture) throws(CaptureFailure) -> [Article] {
    var lead = try leadArticle(of: capture)
    let items = lead.items
    lead.items = []
    return [lead] + items
  }

  /// The same, but for the body of an article, which is kept to the byte, so that offsets count in the text given.
  /// - Throws: `CaptureFailure.unusable`.
  package func texts(of capture: Capture) throws(CaptureFailure) -> [Article] {
    guard case .articleText(let text) = capture.content else { return try articles(of: capture) }
    var article = Article(id: Article.ID(leadOf: capture.id), kind: .lead)
    article.body = text
    article.outlet = capture.given.outlet
    article.published = capture.given.date.map { StatedDate(date: $0, text: $0.description, place: "given") }
    return [article]
  }

  /// The article with its words, time expressions and attributions.
  package func analyzed(_ article: Article) -> AnalyzedArticle {
    let text = stages.analyze(article.body)
    return AnalyzedArticle(
      article: article, text: text, attributions: stages.attributions(text, article.outlet),
      timeExpressions: stages.timeExpressions(text, article.published?.date))
  }

  /// The article with its words only.
  package func analyzedText(_ article: Article) -> AnalyzedArticle {
    AnalyzedArticle(article: article, text: stages.analyze(article.body))
  }

  /// The time expressions of an article.
  package func timeExpressions(of article: Article) -> [TimeExpression] {
    stages.timeExpressions(stages.analyze(article.body), article.published?.date)
  }

  /// The attributions of an article.
  package func attributions(of article: Article) -> [Attribution] {
    stages.attributions(stages.analyze(article.body), article.outlet)
  }
}
