package import NewsModel

/// Finds in articles what the language stages find.
package struct ArticleAnalyzer: Sendable {
  private let stages: Stages

  package init(stages: Stages) { self.stages = stages }

  /// With Stemma's own stages.
  /// - Parameter model: what finds attributions; nil for the best model where it is installed, else the fast one.
  /// - Throws: `ModelFailure` when the language model is missing or damaged.
  package init(attributionModel model: AttributionModel? = nil) throws(ModelFailure) {
    self.init(stages: try .standard(attributionModel: model))
  }

  /// The article with its words and time expressions.
  package func analyzed(_ article: Article) -> AnalyzedArticle {
    let text = stages.analyze(article.body)
    return AnalyzedArticle(
      article: article, text: text, timeExpressions: stages.timeExpressions(text, article.published?.date))
  }

  /// The article with its words, time expressions and attributions.
  package func analyzed(_ article: Article, by stage: AttributionStage) -> AnalyzedArticle {
    var analyzed = analyzed(article)
    analyzed.attributions = stage.attributions(analyzed.text, article.outlet)
    return analyzed
  }

  /// The article with its words only.
  package func analyzedText(_ article: Article) -> AnalyzedArticle {
    AnalyzedArticle(article: article, text: stages.analyze(article.body))
  }

  /// The time expressions of an article.
  package func timeExpressions(of article: Article) -> [TimeExpression] {
    stages.timeExpressions(stages.analyze(article.body), article.published?.date)
  }

  /// What finds the attributions of articles that are read one by one.
  /// - Throws: `ModelFailure` when the model that was asked for is missing, or is damaged.
  package func attributionStage() throws(ModelFailure) -> AttributionStage { try stages.attributions(1) }

  /// The attributions of an article.
  package func attributions(of article: Article, by stage: AttributionStage) -> [Attribution] {
    stage.attributions(stages.analyze(article.body), article.outlet)
  }
}
