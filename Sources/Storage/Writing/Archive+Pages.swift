import FoundationEssentials
import GRDB
package import NewsModel
import UTF8Text

extension Archive {
  /// Adds pages with their articles, in their order.
  /// - Returns: for each what its articles are called in the archive; nil for those that were there before.
  /// - Throws: `ArchiveError`; then none of them is added.
  package func add(_ pages: [PackedPage]) throws(ArchiveError) -> [[Article.ID]?] {
    try write { database in
      var writer = PageWriter(database)
      let names = try pages.map { try writer.add($0) }
      try writer.finish()
      return names
    }
  }
}

/// Writes pages within one transaction.
struct PageWriter {
  private let database: Database
  private var names = NameNumbers()
  private var kinds = KindNumbers()
  private var packs: PackWriter

  init(_ database: Database) {
    self.database = database
    packs = PackWriter(database)
  }

  /// Writes what waits for more to be packed with it.
  mutating func finish() throws { try packs.finish() }

  mutating func add(_ page: PackedPage) throws -> [Article.ID]? {
    let known = try database.cachedStatement(sql: "SELECT count(*), max(digest = ?) FROM captures WHERE name = ?")
    let row = try Row.fetchOne(known, arguments: [Data(page.mark), page.capture.description])
    guard row?[1] != 1 else { return nil }
    let (number, label) = try freeLabel(of: page, from: (row?[0] ?? 0) + 1)
    let capture = try insert(page, number: number)
    return try page.articles.map { article in
      let name = Article.ID(label.description + article.suffix)
      try insert(article, of: capture, named: name, page.capture, isLatestState: true)
      return name
    }
  }

  /// - Returns: the capture's number in the archive.
  @discardableResult
  mutating func insert(_ page: PackedPage, number: Int) throws -> Int64 {
    let place = try packs.add(page.entry)
    let standing = try kinds.number(of: page.standing, database)
    let insert = try database.cachedStatement(
      sql: "INSERT INTO captures (name, digest, number, standing, pack, position) VALUES (?, ?, ?, ?, ?, ?)")
    try insert.execute(
      arguments: [
        page.capture.description, Data(page.mark), number, standing, place.pack, place.position,
      ])
    return database.lastInsertedRowID
  }

  /// The first name for the page of which none of its articles' names is taken: its own, or with a number behind it.
  private func freeLabel(of page: PackedPage, from first: Int) throws -> (number: Int, label: Capture.ID) {
    var number = first
    while true {
      let label = CaptureLabel.label(page.capture, number: number)
      if try page.articles.allSatisfy({ try isFree(label.description + $0.suffix) }) { return (number, label) }
      number += 1
    }
  }

  private func isFree(_ name: String) throws -> Bool {
    let taken = try database.cachedStatement(sql: "SELECT 1 FROM articles WHERE name = ?")
    return try Int.fetchOne(taken, arguments: [name]) == nil
  }

  /// - Parameters:
  ///   - given: what its giver called the capture.
  ///   - isLatestState: whether it follows the state of its page that no other follows; else it follows none.
  mutating func insert(
    _ article: PackedArticle, of capture: Int64, named name: Article.ID, _ given: Capture.ID,
    isLatestState: Bool
  ) throws {
    let address = article.address ?? (article.place == 0 ? "capture:" + given.description : nil)
    let page = address.map { PageNumber.number(of: $0) }
    let previous = isLatestState ? try page.flatMap { try latestState(of: $0) } : nil
    let outlet = try article.outlet.map { try names.number(of: $0, database) }
    let kind = try kinds.number(of: article.kind, database)
    let language = try article.language.map { try kinds.number(of: $0, database) }
    let entry = try packs.add(article.entry, isTogether: isLatestState)
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO articles (name, capture, place, kind, outlet, day, language, page, previous, given, pack, position)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        name.description, capture, article.place, kind, outlet, article.day, language, page, previous,
        article.given, entry.pack, entry.position,
      ])
    try addRows(of: article, database.lastInsertedRowID)
  }

  private mutating func addRows(of article: PackedArticle, _ number: Int64) throws {
    let text = try database.cachedStatement(sql: "INSERT INTO texts (rowid, headline, body) VALUES (?, ?, ?)")
    try text.execute(arguments: [number, article.headline, article.body])
    let insert = try database.cachedStatement(
      sql: "INSERT INTO attributions (source, kind, article, statements) VALUES (?, ?, ?, ?)")
    for source in article.sources {
      let name = try names.number(of: source.name, database)
      let kind = try kinds.number(of: source.kind, database)
      try insert.execute(arguments: [name, kind, number, source.statements])
    }
  }

  /// The state of a page that no other follows.
  private func latestState(of page: Int64) throws -> Int64? {
    let look = try database.cachedStatement(
      sql: """
        SELECT id FROM articles AS state
        WHERE page = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE previous = state.id)
        ORDER BY id LIMIT 1
        """)
    return try Int64.fetchOne(look, arguments: [page])
  }
}

/// What the archive calls the captures of one name.
enum CaptureLabel {
  /// The name itself for the first, and with "@2" and so on behind it for those that came later.
  static func label(_ name: Capture.ID, number: Int) -> Capture.ID {
    number == 1 ? name : Capture.ID("\(name)@\(number)")
  }
}

/// The number by which states of one page are found.
enum PageNumber {
  static func number(of address: String) -> Int64 {
    var hash = StableHash()
    hash.combine(address)
    return Int64(bitPattern: hash.value)
  }
}
