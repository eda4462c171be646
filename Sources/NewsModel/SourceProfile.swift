/// What an archive knows of somebody who says something: what was said, and by whom it was carried.
package struct SourceProfile: Sendable, Equatable {
  /// What one article attributes to the source.
  package struct Telling: Sendable, Equatable {
    package var article: ArticleNote
    package var statements: [Statement]

    package init(article: ArticleNote, statements: [Statement]) {
      self.article = article
      self.statements = statements
    }
  }

  package struct Statement: Sendable, Equatable {
    /// The words attributed; parts that stand apart with … between them.
    package var words: String
    package var kind: Attribution.Kind
    /// Where it was said; nil where that is not stated.
    package var venue: String?

    package init(words: String, kind: Attribution.Kind, venue: String? = nil) {
      self.words = words
      self.kind = kind
      self.venue = venue
    }
  }

  package var name: String
  /// What kinds of source the articles take it for, by name.
  package var kinds: [String]
  /// How many articles attribute something to it, and how many things.
  package var articles: Int
  package var statements: Int
  /// The latest of these articles.
  package var tellings: [Telling]
  /// The latest stories whose central claim comes from it.
  package var stories: [StorySummary]

  package init(
    name: String, kinds: [String] = [], articles: Int = 0, statements: Int = 0, tellings: [Telling] = [],
    stories: [StorySummary] = []
  ) {
    self.name = name
    self.kinds = kinds
    self.articles = articles
    self.statements = statements
    self.tellings = tellings
    self.stories = stories
  }
}
