import NewsModel

/// A part of a list.
struct ListRow<Item: Encodable>: Encodable {
  let items: [Item]
  /// The cursor of the part behind it; left out at the end.
  let next: String?
  /// How many there are in all, where that is known.
  var total: Int?
}

/// How much the archive holds.
struct ArchiveRow: Encodable {
  let version = 1
  let pages: Int
  let articles: Int
  let stories: Int
}

/// A story as lists tell it.
struct StorySummaryRow: Encodable {
  let number: Int
  let title: String
  let reports: Int
  let independentOrigins: Int
  let origins: [String]
  let outlets: [String]
  /// Of its latest report.
  let latest: String?

  private enum CodingKeys: String, CodingKey {
    case number, title, reports, independentOrigins = "independent_origins", origins, outlets, latest
  }

  init(_ story: StorySummary) {
    (number, title, reports) = (story.number, story.title, story.reports)
    independentOrigins = story.independentOrigins
    (origins, outlets) = (story.origins, story.outlets)
    latest = story.latest?.description
  }
}

extension StorySummary {
  /// The day of its latest report.
  var latest: CalendarDate? { growth.compactMap(\.day).max().map { CalendarDate(daysSince1970: $0) } }
}

/// A story, with the numbers by which its articles are addressed.
struct StoryPageRow<Story: Encodable>: Encodable {
  let number: Int
  /// By the articles' ids.
  let articleNumbers: [String: Int]
  /// As `stemma trace --format json` writes it.
  let story: Story

  private enum CodingKeys: String, CodingKey {
    case number, articleNumbers = "article_numbers", story
  }
}

/// An article as lists tell it.
struct ArticleListingRow: Encodable {
  let number: Int
  let id: String
  let title: String?
  let outlet: String?
  let date: String?
  let url: String?
  let story: Int?

  init(_ article: ArticleListing) {
    (number, id, title) = (article.number, article.id.description, article.headline)
    (outlet, date, url, story) = (article.outlet, article.published?.description, article.url, article.story)
  }
}

/// An article with who says what in it.
struct ArticlePageRow<Article: Encodable, Attributions: Encodable>: Encodable {
  let number: Int
  let story: Int?
  /// Other states of its page, the first that came first, by number.
  let states: [Int]
  /// As `stemma extract` writes it.
  let article: Article
  /// As `stemma attribute` writes them.
  let attributions: Attributions
}

/// An outlet or a source.
struct NameRow: Encodable {
  let number: Int
  let name: String
  let articles: Int
  let statements: Int?

  init(_ name: NameListing) {
    (number, self.name, articles, statements) = (name.number, name.name, name.articles, name.statements)
  }
}
