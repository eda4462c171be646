import FoundationEssentials
import GRDB
import NewsModel
import UTF8Text

extension ArchiveReader {
  /// Hands the rows of the whole archive to `write`, each a line of JSON with its line feed.
  ///
  /// The same archive gives the same bytes, in whatever order and runs its pages came.
  /// - Throws: `ArchiveError`, and what `write` throws.
  package func exportRows(_ write: (String) throws -> Void) throws {
    try readHandingOn { database in
      var rows = 0
      func line(_ row: some Encodable) throws {
        rows += 1
        try write(String(decoding: try StoredJSON.bytes(of: row), as: UTF8.self) + "\n")
      }
      try line(ExportedArchive(attributions: try Settings.value("attribution model", database)))
      let captures = try Row.fetchCursor(
        database,
        sql: """
          SELECT captures.name, number, kinds.name, pack, position FROM captures JOIN kinds ON kinds.id = standing
          ORDER BY captures.name, number
          """)
      let shelf = PackShelf(database)
      while let row = try captures.next() {
        let document = try shelf.capture(at: PackPlace(pack: row[3], position: row[4]))
        try line(ExportedCapture(name: row[0], number: row[1], standing: row[2], document: document))
      }
      let articles = try ArticleCursor(database)
      while let article = try articles.next() { try line(article) }
      let stories = try Row.fetchCursor(database, sql: "SELECT name, given FROM stories ORDER BY name, given")
      while let row = try stories.next() {
        let key = StoryKey(name: row[0], isGiven: row[1])
        guard let document = try Self.storyDocument(key, database, shelf) else { continue }
        try line(ExportedStory(name: key.name, given: key.isGiven, document: document))
      }
      try line(ExportedEnd(rows: rows))
    }
  }

  /// Hands a table of the articles to `write`, as CSV (RFC 4180), the names of the columns first.
  /// - Throws: `ArchiveError`, and what `write` throws.
  package func exportTable(_ write: (String) throws -> Void) throws {
    try readHandingOn { database in
      try write(CSVLine.text(["article", "kind", "outlet", "date", "language", "title", "url"] + CSVLine.storyColumns))
      let stories = try database.makeStatement(
        sql: """
          SELECT stories.name, title, reports, origins FROM articles JOIN stories ON stories.id = story
          WHERE articles.name = ?
          """)
      let articles = try ArticleCursor(database)
      while let row = try articles.next() {
        let article = row.document.article
        let story = try Row.fetchOne(stories, arguments: [row.name])
        let told = [
          row.name, article.kind == .lead ? article.pageKind.rawValue : article.kind.rawValue, article.outlet ?? "",
          article.published?.date.description ?? "", article.language ?? "", article.headline ?? "", article.url ?? "",
        ]
        let found: [String] = story.map { [$0[0], $0[1], String($0[2] as Int), String($0[3] as Int)] } ?? []
        try write(CSVLine.text(told + found + [String](repeating: "", count: CSVLine.storyColumns.count - found.count)))
      }
    }
  }
}

/// The articles of an archive by order of names.
private struct ArticleCursor {
  private let rows: RowCursor
  private let shelf: PackShelf

  init(_ database: Database) throws {
    shelf = PackShelf(database)
    rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT article.name, captures.name, number, article.place, previous.name, article.pack, article.position
        FROM articles AS article JOIN captures ON captures.id = article.capture
        LEFT JOIN articles AS previous ON previous.id = article.previous
        ORDER BY article.name
        """)
  }

  func next() throws -> ExportedArticle? {
    guard let row = try rows.next() else { return nil }
    return ExportedArticle(
      name: row[0], capture: row[1], number: row[2], place: row[3], previous: row[4],
      document: try shelf.article(at: PackPlace(pack: row[5], position: row[6]), name: Article.ID(row[0])))
  }
}

/// A line of CSV.
enum CSVLine {
  /// What spreadsheets take for the beginning of a formula.
  private static let beginnings = Array("=+-@\t\r".utf8)

  /// The same text, behind an apostrophe where a spreadsheet would run it: pages are written by strangers.
  private static func guarded(_ text: String) -> String {
    text.utf8.first.map(beginnings.contains) == true ? "'" + text : text
  }

  static let storyColumns = ["story", "story_title", "reports", "independent_origins"]

  static func text(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  private static func field(_ cell: String) -> String {
    let text = guarded(cell)
    let isPlain = text.utf8.allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",") && $0 >= 0x20 }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
