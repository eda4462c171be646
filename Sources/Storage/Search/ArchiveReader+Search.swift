import FoundationEssentials
import GRDB
package import NewsModel
package import SearchQueries
import UTF8Text

extension ArchiveReader {
  /// The articles that a query finds, the best first.
  /// - Parameters:
  ///   - limit: the most that are wanted.
  ///   - offset: how many of the best are left out.
  /// - Returns: these, and how many there are in all; 0 where none is behind the offset.
  /// - Throws: `ArchiveError`.
  package func search(
    _ query: SearchQuery, limit: Int = 20, offset: Int = 0
  ) throws(ArchiveError) -> (articles: [FoundArticle], total: Int) {
    let statement = SearchStatement(query, limit: limit, offset: offset)
    return try read { database in
      let rows = try Row.fetchAll(database, sql: statement.sql, arguments: statement.arguments)
      let found = try rows.map { try Self.found($0[0], database) }
      let snippets = try SnippetMaker(marked: statement.marked).snippets(of: found.map(\.article))
      return (
        zip(found, snippets).map { FoundArticle($0.article, story: $0.story, snippet: $1) }, rows.first?[1] ?? 0
      )
    }
  }

  private static func found(
    _ number: Int64, _ database: Database
  ) throws -> (article: Article, story: FoundArticle.StoryNote?) {
    let look = try database.cachedStatement(
      sql: """
        SELECT article.name, stories.name, title, reports, origins FROM articles AS article
        LEFT JOIN stories ON stories.id = story WHERE article.id = ?
        """)
    guard let row = try Row.fetchOne(look, arguments: [number]),
      let article = try article(Article.ID(row[0]), database)?.article
    else { throw ArchiveError.Reason.damaged("the index of words has an article that is not there") }
    let story = (row[1] as String?).map {
      FoundArticle.StoryNote(name: $0, title: row[2], reports: row[3], independentOrigins: row[4])
    }
    return (article, story)
  }
}
