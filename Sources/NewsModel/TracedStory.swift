/// A story's stemma together with the articles it speaks of, so that its evidence can be read.
package struct TracedStory: Sendable {
  package var stemma: Stemma
  /// The articles of the story with their analysis, by order of names.
  package var articles: [AnalyzedArticle]

  package init(stemma: Stemma, articles: [AnalyzedArticle]) {
    self.stemma = stemma
    self.articles = articles
  }
}
