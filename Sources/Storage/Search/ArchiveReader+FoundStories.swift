import GRDB
package import NewsModel
package import SearchQueries

extension ArchiveReader {
  /// The stories of the articles that a query finds, the latest first.
  /// - Parameters:
  ///   - leastOrigins: how many independent origins a story must have to be among them.
  ///   - limit: the most that are wanted.
  /// - Throws: `ArchiveError`.
  package func stories(
    of query: SearchQuery, leastOrigins: Int = 0, limit: Int
  ) throws(ArchiveError) -> [LatestStory] {
    let hits = SearchStatement(query, page: SearchPage(limit: -1, offset: 0), order: .arrival).ids
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH hits (id, total) AS (\(hits.text))
          SELECT \(ArchiveSchema.storyDay), id, title, reports, origins FROM stories
          WHERE origins >= \(leastOrigins) AND id IN (SELECT story FROM articles JOIN hits USING (id))
          ORDER BY \(ArchiveSchema.storyDay) DESC, id DESC LIMIT \(limit)
          """, arguments: hits.arguments)
      return try rows.map { try Self.latest($0, database) }
    }
  }

  /// The latest stories.
  /// - Throws: `ArchiveError`.
  package func stories(leastReports: Int, limit: Int) throws(ArchiveError) -> [LatestStory] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(ArchiveSchema.storyDay), id, title, reports, origins FROM stories WHERE reports >= ?
          ORDER BY \(ArchiveSchema.storyDay) DESC, id DESC LIMIT ?
          """, arguments: [leastReports, limit])
      return try rows.map { try Self.latest($0, database) }
    }
  }

  private static func latest(_ row: Row, _ database: Database) throws -> LatestStory {
    let summary = try summary(row, database)
    let name = try String.fetchOne(
      database.cachedStatement(sql: "SELECT name FROM articles WHERE id = ?"), arguments: [summary.number])
    return LatestStory(summary: summary, article: Article.ID(name ?? ""))
  }
}

/// A story of a feed.
package struct LatestStory: Sendable, Equatable {
  package let summary: StorySummary
  /// Its first article, whose name it keeps in every archive.
  package let article: Article.ID
}
