import GRDB
package import NewsModel

/// Where a list of the latest stories goes on, newest first.
package struct LatestPosition: Sendable, Equatable {
  /// Days after 1 January 1970; below all days for stories without one.
  package let day: Int
  /// Tells stories of one day apart; another one when a story is traced anew.
  package let row: Int

  package init(day: Int, row: Int) {
    self.day = day
    self.row = row
  }
}

extension ArchiveReader {
  /// The latest stories by the day of their latest report, those without a day last.
  /// - Parameters:
  ///   - leastReports: how many reports a story must have to be among them.
  ///   - position: where the list goes on; nil for its beginning.
  /// - Returns: these, and where the list goes on; nil at its end.
  /// - Throws: `ArchiveError`.
  /// - Complexity: O(n) in the reports of the stories, and in those passed over for having too few.
  package func latestStories(
    leastReports: Int = 1, behind position: LatestPosition? = nil, limit: Int
  ) throws(ArchiveError) -> (stories: [StorySummary], next: LatestPosition?) {
    try read { database in
      let look = try database.cachedStatement(
        sql: """
          SELECT \(ArchiveSchema.storyDay), id, title, reports, origins FROM stories
          WHERE reports >= ? AND (\(ArchiveSchema.storyDay), id) < (?, ?)
          ORDER BY \(ArchiveSchema.storyDay) DESC, id DESC LIMIT ?
          """)
      let rows = try Row.fetchAll(
        look, arguments: [leastReports, position?.day ?? .max, position?.row ?? .max, limit + 1])
      let stories = try rows.prefix(limit).map { try Self.summary($0, database) }
      let last = rows.count > limit ? rows[limit - 1] : nil
      return (stories, last.map { LatestPosition(day: $0[0], row: $0[1]) })
    }
  }

  /// - Parameter row: of a story, with its number, title, reports and origins behind its day.
  static func summary(_ row: Row, _ database: Database) throws -> StorySummary {
    let story: Int64 = row[1]
    let growth = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT day, count(*) FROM articles WHERE story = ? GROUP BY day ORDER BY day IS NULL, day"),
      arguments: [story])
    return StorySummary(
      number: try number(ofStory: story, database), title: row[2], reports: row[3], independentOrigins: row[4],
      origins: try names(
        "SELECT DISTINCT names.name FROM origins JOIN names ON names.id = origins.name WHERE story = ? AND claim = 0",
        story, database),
      outlets: try names(
        "SELECT DISTINCT names.name FROM articles JOIN names ON names.id = outlet WHERE story = ?", story, database),
      growth: growth.map { StorySummary.Growth(day: $0[0], reports: $0[1]) })
  }

  /// The number of a story's first article, by which it is known outside; other articles come and go behind it.
  static func number(ofStory story: Int64, _ database: Database) throws -> Int {
    let look = try database.cachedStatement(sql: "SELECT min(id) FROM articles WHERE story = ?")
    return try Int.fetchOne(look, arguments: [story]) ?? 0
  }

  private static func names(_ sql: String, _ story: Int64, _ database: Database) throws -> [String] {
    try String.fetchAll(database.cachedStatement(sql: sql), arguments: [story]).sorted()
  }
}
