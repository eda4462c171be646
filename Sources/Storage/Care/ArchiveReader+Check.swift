import FoundationEssentials
import GRDB
import NewsModel

extension ArchiveReader {
  /// Looks whether all that was written can be read, and fits together.
  ///
  /// - Returns: what is wrong, a line each; at most some hundred.
  /// - Throws: `ArchiveError` where too little can be read to look further.
  /// - Complexity: O(n) in the bytes that were kept.
  package func problems() throws(ArchiveError) -> [String] {
    try read { database in
      var check = ArchiveCheck(database)
      try check.checkPages()
      try check.checkCaptures()
      try check.checkArticles()
      try check.checkStories()
      try check.checkTexts()
      return check.problems
    }
  }
}

/// What was found to be wrong so far.
private struct ArchiveCheck {
  private let database: Database
  private(set) var problems: [String] = []

  private static let limit = 200

  init(_ database: Database) { self.database = database }

  private mutating func note(_ problem: String) {
    if problems.count < Self.limit { problems.append(problem) }
  }

  /// SQLite's own check of its pages, indices and references.
  mutating func checkPages() throws {
    let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
    for problem in found { note("the file: \(problem)") }
    for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
      note("the file: a row of \(row[0] as String) refers to one of \(row[2] as String) that is not there")
    }
  }

  mutating func checkCaptures() throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT name, number, digest, pack, position FROM captures ORDER BY pack")
    let shelf = PackShelf(database)
    while let row = try rows.next() {
      let name = CaptureLabel.label(Capture.ID(row[0]), number: row[1])
      do {
        let document = try shelf.capture(at: PackPlace(pack: row[3], position: row[4]))
        _ = try document.capture(name)
        if document.mark != (try row.bytes(2)) { note("the capture \(name): it is not what was received") }
      } catch let error as DocumentError {
        note("the capture \(name): \(error)")
      }
    }
  }

  mutating func checkArticles() throws {
    let shelf = PackShelf(database)
    for name in try String.fetchAll(database, sql: "SELECT name FROM articles ORDER BY pack") {
      do {
        _ = try ArchiveReader.article(Article.ID(name), database, shelf)
      } catch ArchiveError.Reason.damaged(let problem) {
        note(problem)
      }
    }
  }

  mutating func checkStories() throws {
    let rows = try Row.fetchAll(database, sql: "SELECT id, name, given, reports FROM stories")
    let shelf = PackShelf(database)
    for row in rows {
      do {
        try checkStory(row, shelf)
      } catch ArchiveError.Reason.damaged(let problem) {
        note(problem)
      } catch let error as DocumentError {
        note("the story \(row[1] as String): \(error)")
      }
    }
  }

  private mutating func checkStory(_ row: Row, _ shelf: PackShelf) throws {
    let key = StoryKey(name: row[1], isGiven: row[2])
    guard let document = try ArchiveReader.storyDocument(key, database, shelf) else { return }
    let members = try String.fetchAll(
      database, sql: "SELECT name FROM articles WHERE story = ? ORDER BY name", arguments: [row[0] as Int64])
    let names = members.map { Article.ID($0) }
    guard names == document.stemma.story.articles.sorted(), names.count == row[3] else {
      return note("the story \(key.name): its family tree has other articles than it has")
    }
    try document.refuseWrongRanges(try names.compactMap { try ArchiveReader.article($0, database, shelf)?.article })
  }

  /// Whether the words of each article can be found.
  mutating func checkTexts() throws {
    let missing = try String.fetchAll(
      database,
      sql: "SELECT name FROM articles WHERE id NOT IN (SELECT rowid FROM texts) ORDER BY id LIMIT 100")
    for name in missing { note("the article \(name): its words are not in the index of words") }
  }
}
