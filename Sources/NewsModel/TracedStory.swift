/// A story's stemma with the articles it points into.
package struct TracedStory: Sendable {
  package var stemma: Stemma
  /// By order of names.
  package var articles: [AnalyzedArticle]

  package init(stemma: Stemma, articles: [AnalyzedArticle]) {
    self.stemma = stemma
    self.articles = articles
  }
}
