/// The articles about one happening.
package struct Story: Sendable, Equatable, Codable {
  /// The name its giver gave it, or that of its first article by order of names.
  package var id: String
  /// By order of names.
  package var articles: [Article.ID]

  package init(id: String, articles: [Article.ID]) {
    self.id = id
    self.articles = articles
  }
}
