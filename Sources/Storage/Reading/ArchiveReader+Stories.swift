import FoundationEssentials
import GRDB
package import NewsModel

extension ArchiveReader {
  /// The articles of each story, by order of names; those that are in none are left out.
  /// - Throws: `ArchiveError`.
  package func storyMembers() throws(ArchiveError) -> [StoryKey: [Article.ID]] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT stories.name, stories.given, articles.name FROM articles JOIN stories ON stories.id = story
          """)
      var members: [StoryKey: [Article.ID]] = [:]
      while let row = try rows.next() {
        members[StoryKey(name: row[0], isGiven: row[1]), default: []].append(Article.ID(row[2]))
      }
      return members.mapValues { $0.sorted() }
    }
  }

  /// The stories that the givers of pages put them in, with their articles by order of names.
  /// - Throws: `ArchiveError`.
  package func givenStories() throws(ArchiveError) -> [String: [Article.ID]] {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT given, name FROM articles WHERE given IS NOT NULL")
      var members: [String: [Article.ID]] = [:]
      while let row = try rows.next() { members[row[0], default: []].append(Article.ID(row[1])) }
      return members.mapValues { $0.sorted() }
    }
  }

  /// A story with its articles, whose texts have no words marked; nil where there is none.
  /// - Throws: `ArchiveError`.
  package func story(_ key: StoryKey) throws(ArchiveError) -> TracedStory? {
    try read { try Self.story(key, $0) }
  }

  static func story(
    _ key: StoryKey, _ database: Database, _ parts: ArticleParts = .all
  ) throws -> TracedStory? {
    let shelf = PackShelf(database)
    guard let document = try storyDocument(key, database, shelf) else { return nil }
    let times = Dictionary(document.times.map { ($0.article, $0.times) }) { first, _ in first }
    let pointedInto = document.stemma.articlesPointedInto
    let articles = try document.stemma.story.articles.map { name in
      let detail: ArticleDetail =
        switch parts {
        case .all: .all
        case .pointedInto: pointedInto.contains(name) ? .fields : .shown
        }
      guard let article = try Self.article(name, database, shelf, detail) else {
        throw ArchiveError.Reason.damaged("the story \(key.name) has the article \(name), which is not there")
      }
      return AnalyzedArticle(article, times: times[name])
    }
    return TracedStory(stemma: document.stemma, articles: articles)
  }

  static func storyDocument(
    _ key: StoryKey, _ database: Database, _ shelf: PackShelf? = nil
  ) throws -> StoryDocument? {
    let look = try database.cachedStatement(sql: "SELECT id, content FROM stories WHERE name = ? AND given = ?")
    guard let row = try Row.fetchOne(look, arguments: [key.name, key.isGiven]) else { return nil }
    do {
      let texts = try texts(ofStory: row[0], database, shelf ?? PackShelf(database))
      return try StoryDocument(packed: try row.bytes(1), after: texts)
    } catch let error as DocumentError {
      throw ArchiveError.Reason.damaged("the story \(key.name): \(error)")
    }
  }
}

extension Stemma {
  /// The articles of which the evidence of witnesses and derivations needs more than headline and body.
  fileprivate var articlesPointedInto: Set<Article.ID> {
    let evidence = witnesses.flatMap(\.evidence) + derivations.flatMap(\.evidence)
    return Set(evidence.flatMap(\.excerpts).filter { $0.field != .body && $0.field != .headline }.map(\.article))
  }
}

extension AnalyzedArticle {
  /// A kept article, without what the language model says of its words.
  package init(_ document: ArticleDocument, times: [TimeExpression]? = nil) {
    self.init(
      article: document.article,
      text: AnalyzedText(
        text: document.article.body, tokens: [], sentences: [], paragraphs: [], quotations: [], mentions: []),
      attributions: document.attributions, timeExpressions: times ?? document.times)
  }
}
