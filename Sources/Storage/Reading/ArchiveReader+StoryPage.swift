import GRDB
package import NewsModel

/// A story as its page shows it.
package struct StoryRecord: Sendable {
  /// The number of its first article, by which it is addressed.
  package let number: Int
  package let story: TracedStory
  /// The numbers of its articles.
  package let articles: [Article.ID: Int]
  /// The numbers of what its outlets, origins and lost reports are called.
  package let names: [String: Int]
  package let version: RecordVersion
}

/// How much is read of the articles of a story.
package enum ArticleParts: Sendable {
  case all
  /// What lists show, the body, and all but attributions and times of those into whose other fields the evidence of the story's
  /// witnesses and derivations points.
  case pointedInto
}

extension ArchiveReader {
  /// The story of an article, by the article's number; nil where there is no such article, or its story was not traced yet.
  /// - Throws: `ArchiveError`.
  package func storyRecord(
    ofArticle number: Int, _ parts: ArticleParts = .all
  ) throws(ArchiveError) -> StoryRecord? {
    try read { database in
      guard let (key, first) = try Self.storyKey(ofArticle: number, database),
        let story = try Self.story(key, database, parts),
        let version = try Self.storyVersion(ofArticle: number, database)
      else { return nil }
      let articles = try Self.articleNumbers(of: story.stemma.story.articles, database)
      return StoryRecord(
        number: first, story: story, articles: articles,
        names: try Self.numbers(ofNames: Self.names(in: story), database), version: version)
    }
  }

  private static func names(in story: TracedStory) -> Set<String> {
    let origins = story.stemma.claims.flatMap { $0.origins.map(\.name) }
    let outlets = story.articles.compactMap(\.article.outlet) + story.stemma.citations.map(\.outlet)
    return Set(origins + outlets + story.stemma.witnesses.map(\.name))
  }
}
