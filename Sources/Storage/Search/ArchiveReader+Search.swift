import FoundationEssentials
import GRDB
package import NewsModel
package import SearchQueries
import UTF8Text

extension ArchiveReader {
  /// The articles that a query finds.
  /// - Parameters:
  ///   - limit: the most that are wanted.
  ///   - offset: how many of the first are left out.
  ///   - order: what comes first.
  /// - Returns: these, and how many there are in all; 0 where none is behind the offset.
  /// - Throws: `ArchiveError`.
  package func search(
    _ query: SearchQuery, limit: Int = 20, offset: Int = 0, order: SearchOrder = .rank
  ) throws(ArchiveError) -> (articles: [FoundArticle], total: Int) {
    try search(query, SearchPage(limit: limit, offset: offset), order: order)
  }

  func search(
    _ query: SearchQuery, _ page: SearchPage, order: SearchOrder
  ) throws(ArchiveError) -> (articles: [FoundArticle], total: Int) {
    let statement = SearchStatement(query, page: page, order: order)
    return try read { database in
      let (numbers, total) = try Self.numbers(statement, page, database)
      let shelf = PackShelf(database)
      let found = try numbers.map { try Self.found($0, database, shelf) }
      let snippets = try SnippetMaker(marked: statement.marked).snippets(of: found.map(\.body))
      return (zip(found, snippets).map { $0.article($1) }, total)
    }
  }

  private static func numbers(
    _ statement: SearchStatement, _ page: SearchPage, _ database: Database
  ) throws -> (numbers: [Int64], total: Int) {
    let rows = try Row.fetchAll(database, sql: statement.ids.text, arguments: statement.ids.arguments)
    let numbers = rows.map { $0[0] as Int64 }
    let ordered: Int = rows.first?[1] ?? 0
    guard let more = statement.unranked, ordered == page.ranked || (rows.isEmpty && page.offset >= page.ranked) else {
      return (numbers, ordered)
    }
    let others = try Int64.fetchAll(database, sql: more.ids.text, arguments: more.ids.arguments)
    let total = try Int.fetchOne(database, sql: more.count.text, arguments: more.count.arguments) ?? 0
    return (numbers + others, numbers.isEmpty && others.isEmpty ? 0 : total)
  }

  private static func found(_ number: Int64, _ database: Database, _ shelf: PackShelf) throws -> FoundText {
    let look = try database.cachedStatement(
      sql: """
        SELECT article.name, article.day, pack, position, stories.name, title, reports, origins
        FROM articles AS article LEFT JOIN stories ON stories.id = story WHERE article.id = ?
        """)
    guard let row = try Row.fetchOne(look, arguments: [number]) else {
      throw ArchiveError.Reason.damaged("the index of words has an article that is not there")
    }
    let name: String = row[0]
    do {
      let (head, body) = try shelf.shown(at: PackPlace(pack: row[2], position: row[3]))
      return FoundText(name: name, day: row[1], head: head, body: body, story: FoundText.story(row))
    } catch let error as DocumentError {
      throw ArchiveError.Reason.damaged("the article \(name): \(error)")
    }
  }
}

/// What is shown of an article that was found, before its snippet is.
private struct FoundText {
  let name: String
  let day: Int?
  let head: ArticleHead
  let body: [UInt8]
  let story: FoundArticle.StoryNote?

  static func story(_ row: Row) -> FoundArticle.StoryNote? {
    (row[4] as String?).map {
      FoundArticle.StoryNote(name: $0, title: row[5], reports: row[6], independentOrigins: row[7])
    }
  }

  func article(_ snippet: FoundArticle.Snippet) -> FoundArticle {
    FoundArticle(
      article: Article.ID(name), headline: head.headline, outlet: head.outlet,
      published: day.map { CalendarDate(daysSince1970: $0) }, url: head.url, story: story, snippet: snippet)
  }
}
