import Foundation
import GRDB
import NewsModel
import Synchronization
import Testing

@testable import Storage

@Suite struct OpeningTests {
  private let folder: ArchiveFolder

  init() throws { folder = try ArchiveFolder() }

  private func reason(_ act: () throws -> Void) -> ArchiveError.Reason? {
    do { try act() } catch { return (error as? ArchiveError)?.reason }
    return nil
  }

  @Test func `a second writer is refused at once, and may write when the first has gone`() throws {
    let path = folder.path()
    do {
      let first = try Archive(path: path)
      #expect(reason { _ = try Archive(path: path) } == .beingWritten)
      _ = try first.add([PageBuilder().packed()])
    }
    let second = try Archive(path: path)
    #expect(try second.reader.counts().captures == 1)
  }

  @Test func `readers read while one writes, each what was written when it looked`() throws {
    let archive = try Archive(path: folder.path())
    let reader = try ArchiveReader(path: folder.path())
    #expect(try reader.counts().captures == 0)
    _ = try archive.add([PageBuilder().packed()])
    #expect(try reader.counts().captures == 1)
  }

  @Test func `several tasks read at once, each in a moment of its own`() async throws {
    let archive = try Archive(path: folder.path())
    let reader = try ArchiveReader(path: folder.path())
    let counts = try await withThrowingTaskGroup(of: (before: Int, behind: Int).self) { group in
      for _ in 0..<16 { group.addTask { (try reader.counts().captures, try reader.counts().captures) } }
      for number in 0..<16 { _ = try archive.add([PageBuilder(name: "\(number)").packed()]) }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.allSatisfy { $0.before <= $0.behind && $0.behind <= 16 })
    #expect(try reader.counts().captures == 16)
  }

  @Test func `one task reads while another is still reading`() throws {
    _ = try Archive(path: folder.path()).add([PageBuilder().packed()])
    let reader = try ArchiveReader(path: folder.path())
    let inner = try reader.read { _ in try Self.countElsewhere(reader) }
    #expect(inner == 1)
  }

  /// Of another thread, since a connection may not be asked within its own act.
  private static func countElsewhere(_ reader: ArchiveReader) throws -> Int? {
    let found = Mutex<Int?>(nil)
    let thread = Thread { found.withLock { $0 = try? reader.counts().captures } }
    thread.start()
    let end = Date(timeIntervalSinceNow: 10)
    while !thread.isFinished, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    return found.withLock { $0 }
  }

  @Test func `a file that is missing, another's or empty is named for what it is when it is read`() throws {
    let path = folder.path()
    #expect(reason { _ = try ArchiveReader(path: path) } == .missing)
    #expect(reason { _ = try Archive(existing: path) } == .missing)
    try Data(String(repeating: "Not an archive.\n", count: 100).utf8).write(to: URL(filePath: path))
    #expect(reason { _ = try ArchiveReader(path: path) } == .notAnArchive)
    #expect(reason { _ = try Archive(path: path) } == .notAnArchive)
    try Data().write(to: URL(filePath: path))
    #expect(reason { _ = try ArchiveReader(path: path) } == .notAnArchive)
    #expect(reason { _ = try Archive(path: path) } == nil)
  }

  @Test func `another program's database is left alone`() throws {
    let path = folder.path()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (id INTEGER)") }
    #expect(reason { _ = try Archive(path: path) } == .notAnArchive)
    #expect(reason { _ = try ArchiveReader(path: path) } == .notAnArchive)
  }

  @Test func `an archive in a folder that is not there cannot be made`() {
    #expect(reason { _ = try Archive(path: folder.path("none/news.stemma")) } == .unreachable)
    #expect(reason { _ = try Archive(path: folder.path("")) } == .notAnArchive)
  }

  @Test func `an archive of a later version is refused with both numbers`() throws {
    let path = folder.path()
    do { _ = try Archive(path: path) }
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(reason { _ = try Archive(path: path) } == .newer(version: 99, known: ArchiveSchema.version))
  }

  @Test func `nothing stands beside an archive that nobody uses`() throws {
    let path = folder.path()
    do {
      let archive = try Archive(path: path)
      _ = try archive.add([PageBuilder().packed()])
      _ = try archive.reader.counts()
      try archive.close()
    }
    _ = try ArchiveReader(path: path).counts()
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
  }

  @Test(arguments: 1...ArchiveSchema.version)
  func `an archive of each version so far is opened, and all in it can be read`(version: Int) throws {
    let path = folder.path()
    let form = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Forms/form-\(version).sql")
    let text = try String(contentsOf: form, encoding: .utf8)
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: text) }
    let archive = try Archive(path: path)
    #expect(try archive.reader.problems() == [])
    #expect(try archive.reader.counts() == ArchiveCounts(captures: 2, articles: 3, stories: 1))
    #expect(try archive.reader.article(Article.ID("ferry.html"))?.article.outlet == "The Courier")
    let story = try #require(try archive.reader.story(StoryKey(name: "ferry.html", isGiven: false)))
    #expect(story.articles.count == 2)
    #expect(try archive.add([PageBuilder().packed(), PageBuilder(name: "new").packed()])[1] != nil)
  }
}
