import GRDB
package import NewsModel

/// Which articles a list has.
package enum ArticleSelection: Sendable, Equatable {
  case all
  /// Those of an outlet, or with something said by a source, by the number of the name.
  case outlet(Int)
  case source(Int)
}

/// Lists for other programs, in the order in which things came in: what is new comes at their ends, and nothing moves.
extension ArchiveReader {
  /// - Parameter number: the list goes on behind the article of this number.
  /// - Returns: articles, and the number behind which the list goes on; nil at its end.
  /// - Throws: `ArchiveError`.
  package func articles(
    _ selection: ArticleSelection = .all, behind number: Int = 0, limit: Int
  ) throws(ArchiveError) -> (articles: [ArticleListing], next: Int?) {
    let (condition, argument): (String, Int?) =
      switch selection {
      case .all: ("?2 IS NULL", nil)
      case .outlet(let name): ("outlet = ?2", name)
      case .source(let name): ("id IN (SELECT article FROM attributions WHERE source = ?2)", name)
      }
    return try read { database in
      let look = try database.cachedStatement(
        sql: """
          SELECT id, name, day, story, pack, position FROM articles WHERE id > ?1 AND \(condition) ORDER BY id LIMIT ?3
          """)
      let rows = try Row.fetchAll(look, arguments: [number, argument, limit + 1])
      let shelf = PackShelf(database)
      let articles = try rows.prefix(limit).map { try Self.listing($0, database, shelf) }
      return (articles, rows.count > limit ? articles.last?.number : nil)
    }
  }

  private static func listing(_ row: Row, _ database: Database, _ shelf: PackShelf) throws -> ArticleListing {
    let name: String = row[1]
    do {
      let head = try shelf.shown(at: PackPlace(pack: row[4], position: row[5])).head
      return ArticleListing(
        number: row[0], id: Article.ID(name), headline: head.headline, outlet: head.outlet,
        published: (row[2] as Int?).map { CalendarDate(daysSince1970: $0) }, url: head.url,
        story: try (row[3] as Int64?).map { try Self.number(ofStory: $0, database) })
    } catch let error as DocumentError {
      throw ArchiveError.Reason.damaged("the article \(name): \(error)")
    }
  }

  /// The outlets of articles.
  /// - Parameter number: the list goes on behind the name of this number.
  /// - Throws: `ArchiveError`.
  package func outlets(behind number: Int = 0, limit: Int) throws(ArchiveError) -> (names: [NameListing], next: Int?) {
    try names(
      """
      SELECT outlet, names.name, count(*), NULL FROM articles JOIN names ON names.id = outlet WHERE outlet > ?
      GROUP BY outlet ORDER BY outlet LIMIT ?
      """, behind: number, limit)
  }

  /// Those to whom something is attributed.
  /// - Parameter number: the list goes on behind the name of this number.
  /// - Throws: `ArchiveError`.
  package func sources(behind number: Int = 0, limit: Int) throws(ArchiveError) -> (names: [NameListing], next: Int?) {
    try names(
      """
      SELECT source, names.name, count(DISTINCT article), sum(statements) FROM attributions
      JOIN names ON names.id = source WHERE source > ? GROUP BY source ORDER BY source LIMIT ?
      """, behind: number, limit)
  }

  private func names(
    _ sql: String, behind number: Int, _ limit: Int
  ) throws(ArchiveError) -> (names: [NameListing], next: Int?) {
    try read { database in
      let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [number, limit + 1])
      let names = rows.prefix(limit).map {
        NameListing(number: $0[0], name: $0[1], articles: $0[2], statements: $0[3])
      }
      return (names, rows.count > limit ? names.last?.number : nil)
    }
  }

  /// One outlet, or source, of these; nil where no article has it.
  /// - Throws: `ArchiveError`.
  package func outlet(_ number: Int) throws(ArchiveError) -> NameListing? {
    try outlets(behind: number - 1, limit: 1).names.first { $0.number == number }
  }

  /// - Throws: `ArchiveError`.
  package func source(_ number: Int) throws(ArchiveError) -> NameListing? {
    try sources(behind: number - 1, limit: 1).names.first { $0.number == number }
  }
}
