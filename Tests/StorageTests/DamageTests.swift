import Foundation
import GRDB
import NewsModel
import Testing

@testable import Storage

@Suite struct DamageTests {
  private let folder: ArchiveFolder

  init() throws { folder = try ArchiveFolder() }

  /// A small archive, closed.
  private func archive() throws -> String {
    let path = folder.path()
    let archive = try Archive(path: path)
    let pages = ["a", "b"].map { PageBuilder(name: $0, items: ["Teaser \($0)"]) }
    _ = try archive.add(pages.map { try $0.packed() })
    try archive.put([tracedStory("a", pages.flatMap { $0.articles.prefix(1) }).packed()])
    try archive.close()
    return path
  }

  @Test func `an archive that was written has no problems`() throws {
    #expect(try ArchiveReader(path: archive()).problems() == [])
  }

  @Test(arguments: [
    ("UPDATE captures SET position = (SELECT max(position) FROM captures)", "not what was received"),
    ("UPDATE captures SET position = 99 WHERE name = 'a'", "the capture a: it is not in its pack"),
    ("UPDATE articles SET position = -1 WHERE name = 'a'", "the article a: it is not in its pack"),
    ("UPDATE packs SET texts = substr(texts, 1, 40)", "the capture a"),
    ("UPDATE packs SET facts = substr(facts, 1, 40)", "the article a"),
    ("UPDATE stories SET content = x'28b52ffd'", "the story a"),
    ("UPDATE articles SET story = NULL WHERE name = 'b'", "the story a"),
    ("INSERT INTO texts (texts) VALUES ('delete-all')", "index of words"),
    ("PRAGMA foreign_keys = 0; DELETE FROM captures WHERE name = 'a'", "refers to one of captures"),
  ])
  func `what somebody changed is named`(change: String, problem: String) throws {
    let path = try archive()
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: change) }
    let problems = try ArchiveReader(path: path).problems()
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  @Test func `a file with bytes changed anywhere is read, or refused with a message, and never traps`() throws {
    let path = try archive()
    let whole = try Data(contentsOf: URL(filePath: path))
    var found = 0
    for place in stride(from: 30, to: whole.count, by: 409) {
      var bytes = whole
      for offset in 0..<12 where place + offset < bytes.count { bytes[place + offset] ^= 0x5A }
      let broken = folder.path("broken.stemma")
      try bytes.write(to: URL(filePath: broken))
      do {
        if try !ArchiveReader(path: broken).problems().isEmpty { found += 1 }
      } catch {
        found += 1
      }
    }
    #expect(found > 9)
  }

  @Test func `an archive that was made small holds what it held`() throws {
    let path = try archive()
    let before = try ArchiveReader(path: path).exported()
    let archive = try Archive(existing: path)
    try archive.compact()
    #expect(try archive.reader.exported() == before)
    #expect(try archive.reader.problems() == [])
  }
}
