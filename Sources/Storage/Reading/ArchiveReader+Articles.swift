import FoundationEssentials
import GRDB
package import NewsModel

extension ArchiveReader {
  /// Whether a capture was received before.
  /// - Throws: `ArchiveError`.
  package func holds(_ name: Capture.ID, _ document: CaptureDocument) throws(ArchiveError) -> Bool {
    try read { database in
      let look = try database.cachedStatement(sql: "SELECT 1 FROM captures WHERE name = ? AND digest = ?")
      return try Int.fetchOne(look, arguments: [name.description, Data(document.mark)]) != nil
    }
  }

  /// The names of the articles in the order in which they came, but for the first ones; nil for those that were given
  /// their story.
  /// - Throws: `ArchiveError`.
  package func groupedArticles(behind count: Int = 0) throws(ArchiveError) -> [Article.ID?] {
    try read { database in
      let names = try String?.fetchAll(
        database, sql: "SELECT iif(given IS NULL, name, NULL) FROM articles ORDER BY id LIMIT -1 OFFSET ?",
        arguments: [count])
      return names.map { $0.map { Article.ID($0) } }
    }
  }

  /// An article with what was found in it; nil where there is none of that name.
  /// - Throws: `ArchiveError`.
  package func article(_ name: Article.ID) throws(ArchiveError) -> ArticleDocument? {
    try read { try Self.article(name, $0) }
  }

  /// Articles with what was found in them, in the order in which they are asked for.
  /// - Throws: `ArchiveError`, also where there is none of one of the names.
  package func articles(_ names: [Article.ID]) throws(ArchiveError) -> [ArticleDocument] {
    if names.isEmpty { return [] }
    return try read { database in
      let shelf = PackShelf(database)
      var documents: [Article.ID: ArticleDocument] = [:]
      for (name, place) in try Self.places(of: names, database) {
        documents[name] = try Self.article(name, at: place, shelf)
      }
      return names.compactMap { documents[$0] }
    }
  }

  /// Where articles lie, so that those of a pack follow each other.
  private static func places(
    of names: [Article.ID], _ database: Database
  ) throws -> [(name: Article.ID, place: PackPlace)] {
    let places = try names.map { name in
      guard let place = try place(of: name, database) else {
        throw ArchiveError.Reason.damaged("the article \(name) is not there")
      }
      return (name: name, place: place)
    }
    return places.sorted { ($0.place.pack, $0.place.position) < ($1.place.pack, $1.place.position) }
  }

  private static func place(of name: Article.ID, _ database: Database) throws -> PackPlace? {
    let look = try database.cachedStatement(sql: "SELECT pack, position FROM articles WHERE name = ?")
    return try Row.fetchOne(look, arguments: [name.description]).map { PackPlace(pack: $0[0], position: $0[1]) }
  }

  /// The states of the page that an article is one of, the first that came first; the article alone where there are no
  /// others, nothing where there is none of that name.
  /// - Throws: `ArchiveError`.
  package func states(of name: Article.ID) throws(ArchiveError) -> [Article.ID] {
    try read { try Self.states(of: name, $0) }
  }

  static func states(of name: Article.ID, _ database: Database) throws -> [Article.ID] {
    try String.fetchAll(
      database,
      sql: """
        WITH RECURSIVE
          before (id, step) AS (
            SELECT id, 0 FROM articles WHERE name = ?
            UNION SELECT previous, step - 1 FROM articles JOIN before USING (id) WHERE previous IS NOT NULL),
          behind (id, step) AS (
            SELECT id, 0 FROM articles WHERE name = ?
            UNION SELECT articles.id, step + 1 FROM articles JOIN behind ON previous = behind.id)
        SELECT DISTINCT name FROM (SELECT * FROM before UNION SELECT * FROM behind) JOIN articles USING (id)
        ORDER BY step
        """, arguments: [name.description, name.description]
    ).map { Article.ID($0) }
  }

  /// - Parameter shelf: the packs that the act of reading looks into.
  static func article(
    _ name: Article.ID, _ database: Database, _ shelf: PackShelf? = nil, _ detail: ArticleDetail = .all
  ) throws -> ArticleDocument? {
    guard let place = try place(of: name, database) else { return nil }
    return try article(name, at: place, shelf ?? PackShelf(database), detail)
  }

  private static func article(
    _ name: Article.ID, at place: PackPlace, _ shelf: PackShelf, _ detail: ArticleDetail = .all
  ) throws -> ArticleDocument {
    do { return try shelf.article(at: place, name: name, detail) } catch let error as DocumentError {
      throw ArchiveError.Reason.damaged("the article \(name): \(error)")
    }
  }

  /// The bodies of a story's articles.
  static func texts(ofStory story: Int64, _ database: Database, _ shelf: PackShelf) throws -> [StoredText] {
    let look = try database.cachedStatement(sql: "SELECT name, pack, position FROM articles WHERE story = ?")
    return try Row.fetchAll(look, arguments: [story]).map { row in
      StoredText(
        name: Article.ID(row[0]), body: try shelf.shown(at: PackPlace(pack: row[1], position: row[2])).body)
    }
  }
}

extension Row {
  /// The bytes of a column that holds some.
  func bytes(_ column: Int) throws -> [UInt8] { try withUnsafeData(atIndex: column) { Array($0 ?? Data()) } }
}
