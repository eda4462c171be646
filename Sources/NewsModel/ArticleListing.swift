/// An article as a list of articles tells it.
package struct ArticleListing: Sendable, Equatable {
  /// By which the archive addresses it.
  package var number: Int
  package var id: Article.ID
  package var headline: String?
  package var outlet: String?
  package var published: CalendarDate?
  package var url: String?
  /// The number of its story's first article; nil while that was not traced yet.
  package var story: Int?

  package init(
    number: Int, id: Article.ID, headline: String? = nil, outlet: String? = nil, published: CalendarDate? = nil,
    url: String? = nil, story: Int? = nil
  ) {
    (self.number, self.id, self.headline, self.outlet) = (number, id, headline, outlet)
    (self.published, self.url, self.story) = (published, url, story)
  }
}

/// An outlet, or somebody who says something, as a list of names tells it.
package struct NameListing: Sendable, Equatable {
  /// By which the archive addresses the name.
  package var number: Int
  package var name: String
  /// The articles of the outlet, or in which the source is named.
  package var articles: Int
  /// What is attributed to the source; nil for outlets.
  package var statements: Int?

  package init(number: Int, name: String, articles: Int, statements: Int? = nil) {
    (self.number, self.name, self.articles, self.statements) = (number, name, articles, statements)
  }
}
