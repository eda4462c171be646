import FoundationEssentials
import GRDB
import NewsModel

/// A row that was read, and where it stands.
struct ExportedLine {
  enum Row {
    case archive(ExportedArchive)
    case capture(ExportedCapture, CaptureDocument)
    case article(ExportedArticle)
    case story(ExportedStory)
    case end
  }

  let row: Row
  let number: Int

  init(_ line: [UInt8], number: Int) throws(DocumentError) {
    self.number = number
    switch try StoredJSON.value(ExportedRow.Head.self, from: line).kind {
    case .archive: row = .archive(try StoredJSON.value(ExportedArchive.self, from: line))
    case .capture:
      let capture = try StoredJSON.value(ExportedCapture.self, from: line)
      row = .capture(capture, try capture.document())
    case .article:
      let article = try StoredJSON.value(ExportedArticle.self, from: line)
      try article.document.refuseWrongRanges()
      row = .article(article)
    case .story: row = .story(try StoredJSON.value(ExportedStory.self, from: line))
    case .end:
      row = .end
      guard try StoredJSON.value(ExportedEnd.self, from: line).rows == number - 1 else {
        throw DocumentError("lines are missing before it")
      }
    }
    if number == 1, case .archive = row { return }
    if number == 1 { throw DocumentError("the first line is not that of an exported archive") }
  }
}

/// Writes exported rows within one transaction.
struct ImportWriter {
  private let database: Database
  private var pages: PageWriter
  private var stories: StoryWriter
  private let shelf: PackShelf
  /// What was written, and can be read only when its pack is.
  private var waiting: Set<ExportedRow.Kind> = []

  init(_ database: Database) {
    self.database = database
    (pages, stories, shelf) = (PageWriter(database), StoryWriter(database), PackShelf(database))
  }

  mutating func write(_ line: ExportedLine) throws {
    do {
      switch line.row {
      case .archive(let row): try write(row)
      case .capture(let row, let document): try write(row, document)
      case .article(let row): try write(row)
      case .story(let row): try write(row)
      case .end: break
      }
    } catch let error as DocumentError {
      throw refused(line, "\(error)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw refused(line, "another row has the same name")
    } catch ArchiveError.Reason.refused(let reason) {
      throw refused(line, reason)
    }
  }

  private func refused(_ line: ExportedLine, _ reason: String) -> ArchiveError.Reason {
    .refused("line \(line.number) cannot be imported: \(reason)")
  }

  private func write(_ row: ExportedArchive) throws {
    guard row.version == ExportedRow.version else {
      throw DocumentError("it was exported in form \(row.version), and this version reads \(ExportedRow.version)")
    }
    if let model = row.attributions { try Settings.set("attribution model", model, database) }
  }

  /// Writes what waits for more to be packed with it.
  mutating func finish() throws {
    try pages.finish()
    waiting = []
  }

  private mutating func write(_ row: ExportedCapture, _ document: CaptureDocument) throws {
    waiting.insert(.capture)
    _ = try document.capture(Capture.ID(row.name))
    try pages.insert(
      PackedPage(Capture.ID(row.name), document: document, standing: row.standing, articles: []), number: row.number)
  }

  private mutating func write(_ row: ExportedArticle) throws {
    if waiting.contains(.capture) { try finish() }
    waiting.insert(.article)
    let look = try database.cachedStatement(
      sql: "SELECT id, pack, position FROM captures WHERE name = ? AND number = ?")
    guard let capture = try Row.fetchOne(look, arguments: [row.capture, row.number]) else {
      throw DocumentError("its capture \(row.capture) is not there")
    }
    let given = try shelf.capture(at: PackPlace(pack: capture[1], position: capture[2])).given()
    let article = try PackedArticle(row.document, place: row.place, of: Capture.ID(row.capture), given)
    try pages.insert(
      article, of: capture[0], named: Article.ID(row.name), Capture.ID(row.capture), isLatestState: false)
  }

  private mutating func write(_ row: ExportedStory) throws {
    if !waiting.isEmpty { try finish() }
    let articles = try row.document.stemma.story.articles.map { name in
      guard let article = try ArchiveReader.article(name, database, shelf)?.article else {
        throw DocumentError("its article \(name) is not there")
      }
      return article
    }
    guard row.document.stemma.story.id == row.name else { throw DocumentError("the story has two names") }
    try row.document.refuseWrongRanges(articles)
    try stories.put(try PackedStory(row.document, isGiven: row.given, articles: articles))
  }
}
