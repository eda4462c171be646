package import NewsModel

/// Finds in articles what the language stages find.
package struct ArticleAnalyzer: Sendable {
  private let stages: Stages

  package init(stages: Stages) { self.stages = stages }

  /// With Stemma's own stages.
  /// - Throws: `ModelFailure` when the language model is missing or damaged.
  package init() throws(ModelFailure) { self.init(stages: try .standard()) }

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
