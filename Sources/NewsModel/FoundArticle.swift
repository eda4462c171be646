package import UTF8Text

/// An article that a search found, with what tells why and whether to read it.
package struct FoundArticle: Sendable, Equatable {
  /// Words of an article with those marked that were looked for.
  package struct Snippet: Sendable, Equatable {
    package var text: String
    /// In text order, none overlapping.
    package var hits: [TextRange]

    package init(text: String, hits: [TextRange]) {
      self.text = text
      self.hits = hits
    }
  }

  /// The story that it is in.
  package struct StoryNote: Sendable, Equatable {
    package var name: String
    package var title: String
    package var reports: Int
    package var independentOrigins: Int

    package init(name: String, title: String, reports: Int, independentOrigins: Int) {
      self.name = name
      self.title = title
      self.reports = reports
      self.independentOrigins = independentOrigins
    }
  }

  package var article: Article.ID
  package var headline: String?
  package var outlet: String?
  package var published: CalendarDate?
  package var url: String?
  /// Nil while its story was not traced yet.
  package var story: StoryNote?
  package var snippet: Snippet

  package init(_ article: Article, story: StoryNote?, snippet: Snippet) {
    self.article = article.id
    headline = article.headline
    outlet = article.outlet
    published = article.published?.date
    url = article.url
    self.story = story
    self.snippet = snippet
  }
}
