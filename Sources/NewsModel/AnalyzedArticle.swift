/// An article and all that the stages have read in its body.
package struct AnalyzedArticle: Sendable {
  package var article: Article
  package var text: AnalyzedText
  /// Those that are not nested in text order, then the nested ones in text order.
  package var attributions: [Attribution]
  package var timeExpressions: [TimeExpression]
  /// Each naming of another outlet, in text order.
  package var citedOutlets: [CitedOutlet]

  package init(
    article: Article, text: AnalyzedText, attributions: [Attribution] = [], timeExpressions: [TimeExpression] = [],
    citedOutlets: [CitedOutlet] = []
  ) {
    self.article = article
    self.text = text
    self.attributions = attributions
    self.timeExpressions = timeExpressions
    self.citedOutlets = citedOutlets
  }

  package var id: Article.ID { article.id }
}
