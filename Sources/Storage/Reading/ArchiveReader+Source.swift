import GRDB
package import NewsModel
import UTF8Text

extension ArchiveReader {
  /// What is known of somebody who says something, by the number of the name; nil where no name has it.
  /// - Parameters:
  ///   - articles: the most articles that are told of.
  ///   - stories: the most stories that are told of.
  /// - Throws: `ArchiveError`.
  package func sourceProfile(_ number: Int, articles: Int, stories: Int) throws(ArchiveError) -> SourceProfile? {
    try read { database in
      guard let name = try Self.name(number, database) else { return nil }
      var profile = SourceProfile(name: name)
      profile.kinds = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT kinds.name FROM attributions JOIN kinds ON kinds.id = attributions.kind WHERE source = ?
          ORDER BY kinds.name
          """, arguments: [number])
      let counts = try Row.fetchOne(
        database, sql: "SELECT count(DISTINCT article), total(statements) FROM attributions WHERE source = ?",
        arguments: [number])
      (profile.articles, profile.statements) = (counts?[0] ?? 0, Int(counts?[1] as Double? ?? 0))
      profile.tellings = try Self.tellings(of: name, number, limit: articles, database)
      profile.stories = try Self.stories(from: number, limit: stories, database)
      return profile
    }
  }

  private static func tellings(
    of name: String, _ number: Int, limit: Int, _ database: Database
  ) throws -> [SourceProfile.Telling] {
    let latest = try Int.fetchAll(
      database,
      sql: """
        SELECT DISTINCT article FROM attributions JOIN articles ON articles.id = article WHERE source = ?
        ORDER BY day DESC, article DESC LIMIT ?
        """, arguments: [number, limit])
    let shelf = PackShelf(database)
    return try latest.compactMap { article in
      guard var note = try note(article, database), let document = try Self.article(note.name, database, shelf) else {
        return nil
      }
      note.headline = document.article.headline
      let said = document.attributions.filter { $0.resolved?.name == name && !$0.content.isEmpty }
      return SourceProfile.Telling(article: note, statements: said.map { statement($0, document.article.body) })
    }
  }

  private static func statement(_ attribution: Attribution, _ body: String) -> SourceProfile.Statement {
    let words = attribution.content.map { body[$0].collapsingWhiteSpace() }.joined(separator: " … ")
    return SourceProfile.Statement(words: words, kind: attribution.kind, venue: attribution.venue?.name)
  }

  private static func stories(from number: Int, limit: Int, _ database: Database) throws -> [StorySummary] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT day, stories.id, title, stories.reports, stories.origins FROM origins
        JOIN stories ON stories.id = story WHERE origins.name = ? AND claim = 0
        ORDER BY day DESC, stories.id DESC LIMIT ?
        """, arguments: [number, limit])
    return try rows.map { try summary($0, database) }
  }
}
