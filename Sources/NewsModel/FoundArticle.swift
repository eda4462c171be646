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

  package init(
    article: Article.ID, headline: String? = nil, outlet: String? = nil, published: CalendarDate? = nil,
    url: String? = nil, story: StoryNote?, snippet: Snippet
  ) {
    (self.article, self.headline, self.outlet, self.published) = (article, headline, outlet, published)
    (self.url, self.story, self.snippet) = (url, story, snippet)
  }
}
