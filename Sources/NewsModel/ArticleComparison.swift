/// Two articles and what they have of each other.
package struct ArticleComparison: Sendable {
  package let left: AnalyzedArticle
  package let right: AnalyzedArticle
  package let reuse: Reuse

  package init(left: AnalyzedArticle, right: AnalyzedArticle, reuse: Reuse) {
    self.left = left
    self.right = right
    self.reuse = reuse
  }
}
