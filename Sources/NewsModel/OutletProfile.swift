/// What an archive knows of an outlet: what it published, whom it draws on and who draws on it.
package struct OutletProfile: Sendable, Equatable {
  /// How often one outlet draws on another.
  package struct Tie: Sendable, Equatable {
    /// The other outlet; nil for pages that name none.
    package var name: String?
    /// The number of its name in the archive.
    package var number: Int?
    package var republications: Int
    package var rewrites: Int
    package var citations: Int
    /// In how many stories.
    package var stories: Int

    package init(
      name: String?, number: Int? = nil, republications: Int = 0, rewrites: Int = 0, citations: Int = 0,
      stories: Int = 0
    ) {
      self.name = name
      self.number = number
      self.republications = republications
      self.rewrites = rewrites
      self.citations = citations
      self.stories = stories
    }

    package var derivations: Int { republications + rewrites + citations }
  }

  package var name: String
  package var articles: Int
  package var stories: Int
  /// Those it draws on, most first.
  package var drawsOn: [Tie]
  /// Those that draw on it, most first.
  package var drawnOnBy: [Tie]
  /// Its latest articles.
  package var latest: [ArticleNote]

  package init(
    name: String, articles: Int = 0, stories: Int = 0, drawsOn: [Tie] = [], drawnOnBy: [Tie] = [],
    latest: [ArticleNote] = []
  ) {
    self.name = name
    self.articles = articles
    self.stories = stories
    self.drawsOn = drawsOn
    self.drawnOnBy = drawnOnBy
    self.latest = latest
  }

  /// Whether it is an outlet at all: a name that published nothing, and with which nothing is tied, is another's.
  package var isKnown: Bool { articles > 0 || !drawsOn.isEmpty || !drawnOnBy.isEmpty }
}

/// An article as a list tells it.
package struct ArticleNote: Sendable, Equatable {
  package var number: Int
  package var name: Article.ID
  package var headline: String?
  package var outlet: String?
  package var day: Int?
  /// The number and title of its story; nil while that was not traced.
  package var story: StoryLink?

  package struct StoryLink: Sendable, Hashable {
    package var number: Int
    package var title: String

    package init(number: Int, title: String) {
      self.number = number
      self.title = title
    }
  }

  package init(
    number: Int, name: Article.ID, headline: String? = nil, outlet: String? = nil, day: Int? = nil,
    story: StoryLink? = nil
  ) {
    self.number = number
    self.name = name
    self.headline = headline
    self.outlet = outlet
    self.day = day
    self.story = story
  }
}
