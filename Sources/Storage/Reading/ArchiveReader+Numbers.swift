import GRDB
package import NewsModel

/// Numbers by which pages of the reading room are addressed: those of articles and of names.
///
/// They are given as articles and names come in, and stay: nothing gives them another one, or gives one twice.
extension ArchiveReader {
  /// The article that has a number; nil where none has it.
  /// - Throws: `ArchiveError`.
  package func articleName(_ number: Int) throws(ArchiveError) -> Article.ID? {
    try read { database in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT name FROM articles WHERE id = ?"), arguments: [number]
      ).map { Article.ID($0) }
    }
  }

  /// The numbers of articles, and of the stories that these are in.
  /// - Throws: `ArchiveError`.
  package func numbers(
    of articles: some Sequence<Article.ID>
  ) throws(ArchiveError) -> [Article.ID: (article: Int, story: Int?)] {
    try read { database in
      let look = try database.cachedStatement(sql: "SELECT id, story FROM articles WHERE name = ?")
      var numbers: [Article.ID: (article: Int, story: Int?)] = [:]
      for article in articles {
        guard let row = try Row.fetchOne(look, arguments: [article.description]) else { continue }
        let story = try (row[1] as Int64?).map { try Self.number(ofStory: $0, database) }
        numbers[article] = (row[0], story)
      }
      return numbers
    }
  }

  /// The numbers of names of outlets, sources and origins; names that are not there are left out.
  /// - Throws: `ArchiveError`.
  package func numbers(ofNames names: some Sequence<String>) throws(ArchiveError) -> [String: Int] {
    try read { try Self.numbers(ofNames: names, $0) }
  }

  static func numbers(ofNames names: some Sequence<String>, _ database: Database) throws -> [String: Int] {
    let look = try database.cachedStatement(sql: "SELECT id FROM names WHERE name = ?")
    var numbers: [String: Int] = [:]
    for name in names { numbers[name] = try Int.fetchOne(look, arguments: [name]) }
    return numbers
  }

  /// The name that has a number; nil where none has it.
  /// - Throws: `ArchiveError`.
  package func name(_ number: Int) throws(ArchiveError) -> String? {
    try read { database in
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT name FROM names WHERE id = ?"), arguments: [number])
    }
  }

  /// What the story of an article is called, and the number of its first article.
  static func storyKey(ofArticle number: Int, _ database: Database) throws -> (key: StoryKey, number: Int)? {
    let look = try database.cachedStatement(
      sql: """
        SELECT stories.name, stories.given, stories.id FROM articles JOIN stories ON stories.id = story
        WHERE articles.id = ?
        """)
    guard let row = try Row.fetchOne(look, arguments: [number]) else { return nil }
    return (StoryKey(name: row[0], isGiven: row[1]), try Self.number(ofStory: row[2], database))
  }
}
