import GRDB
package import NewsModel

/// An article as its page shows it.
package struct ArticleRecord: Sendable {
  package let article: AnalyzedArticle
  /// Its story; nil while that was not traced.
  package let story: StorySummary?
  /// The stemma of that story.
  package let stemma: Stemma?
  /// The states of its page, the first that came first; the article alone where there are no others.
  package let states: [ArticleNote]
  /// The numbers of the articles of its story, and of its own.
  package let articles: [Article.ID: Int]
  /// The numbers of what its sources and outlets are called.
  package let names: [String: Int]
  package let version: RecordVersion
}

extension ArchiveReader {
  /// The article that has a number; nil where none has it.
  /// - Throws: `ArchiveError`.
  package func articleRecord(_ number: Int) throws(ArchiveError) -> ArticleRecord? {
    try read { database in
      let shelf = PackShelf(database)
      guard let note = try Self.note(number, database), let document = try Self.article(note.name, database, shelf),
        let version = try Self.articleVersion(number, database)
      else { return nil }
      let key = try Self.storyKey(ofArticle: number, database)?.key
      let story = try key.flatMap { try Self.storyDocument($0, database, shelf) }
      let times = story?.times.first { $0.article == note.name }?.times
      let states = try Self.states(of: note.name, database)
      let article = AnalyzedArticle(document, times: times)
      return ArticleRecord(
        article: article, story: try key.flatMap { try Self.summary(of: $0, database) }, stemma: story?.stemma,
        states: try states.compactMap { try Self.note(named: $0, database) },
        articles: try Self.articleNumbers(of: (story?.stemma.story.articles ?? []) + states, database),
        names: try Self.numbers(ofNames: Self.names(in: article, story?.stemma), database), version: version)
    }
  }

  /// Two articles by their numbers; nil where one is not there.
  /// - Throws: `ArchiveError`.
  package func articlePair(_ left: Int, _ right: Int) throws(ArchiveError) -> (left: Article, right: Article)? {
    try read { database in
      let shelf = PackShelf(database)
      guard let one = try Self.note(left, database), let other = try Self.note(right, database),
        let leftDocument = try Self.article(one.name, database, shelf),
        let rightDocument = try Self.article(other.name, database, shelf)
      else { return nil }
      return (leftDocument.article, rightDocument.article)
    }
  }

  private static func names(in article: AnalyzedArticle, _ stemma: Stemma?) -> Set<String> {
    let sources = article.attributions.compactMap { $0.resolved?.name }
    let witnesses = stemma?.witnesses.map(\.name) ?? []
    return Set(sources + witnesses + [article.article.outlet].compactMap(\.self))
  }

  static func summary(of key: StoryKey, _ database: Database) throws -> StorySummary? {
    let look = try database.cachedStatement(
      sql: "SELECT day, id, title, reports, origins FROM stories WHERE name = ? AND given = ?")
    return try Row.fetchOne(look, arguments: [key.name, key.isGiven]).map { try summary($0, database) }
  }

  // MARK: Notes of articles

  private static let note = """
    SELECT articles.id, articles.name, names.name, articles.day, story, title FROM articles
    LEFT JOIN names ON names.id = outlet LEFT JOIN stories ON stories.id = story
    """

  static func note(_ number: Int, _ database: Database) throws -> ArticleNote? {
    let look = try database.cachedStatement(sql: note + " WHERE articles.id = ?")
    return try Row.fetchOne(look, arguments: [number]).map { try note($0, database) }
  }

  static func note(named name: Article.ID, _ database: Database) throws -> ArticleNote? {
    let look = try database.cachedStatement(sql: note + " WHERE articles.name = ?")
    return try Row.fetchOne(look, arguments: [name.description]).map { try note($0, database) }
  }

  private static func note(_ row: Row, _ database: Database) throws -> ArticleNote {
    let story = try (row[4] as Int64?).map {
      ArticleNote.StoryLink(number: try number(ofStory: $0, database), title: row[5] ?? "")
    }
    return ArticleNote(number: row[0], name: Article.ID(row[1]), outlet: row[2], day: row[3], story: story)
  }

  static func articleNumbers(of names: [Article.ID], _ database: Database) throws -> [Article.ID: Int] {
    let look = try database.cachedStatement(sql: "SELECT id FROM articles WHERE name = ?")
    var numbers: [Article.ID: Int] = [:]
    for name in names { numbers[name] = try Int.fetchOne(look, arguments: [name.description]) }
    return numbers
  }
}
