import GRDB
import NewsModel
import UTF8Text

/// Tells whether what is shown of a record is as it was: another value wherever that may be otherwise.
package struct RecordVersion: Sendable, Hashable {
  /// SHA-256 of what the record is made of, or of what names that for good.
  private let digest: [UInt8]

  /// - Parameters:
  ///   - story: what is kept of a story itself; nothing where there is none.
  ///   - articles: the numbers of those it is made of, which never change.
  fileprivate init(story: [UInt8] = [], articles: [[Int]]) {
    var bytes: [UInt8] = []
    for list in articles {
      Varint.append(UInt64(list.count), to: &bytes)
      for number in list { Varint.append(UInt64(bitPattern: Int64(number)), to: &bytes) }
    }
    digest = SHA256.digest(of: bytes + story)
  }
}

extension ArchiveReader {
  /// The version of the story of an article; nil where there is no such article, or its story was not traced yet.
  ///
  /// All that a story shows follows from what is kept of it and from its articles.
  /// - Throws: `ArchiveError`.
  /// - Complexity: O(n) in the bytes that are kept of the story itself.
  package func storyVersion(ofArticle number: Int) throws(ArchiveError) -> RecordVersion? {
    try read { try Self.storyVersion(ofArticle: number, $0) }
  }

  /// The version of an article with its story and the states of its page; nil where there is no such article.
  /// - Throws: `ArchiveError`.
  /// - Complexity: O(n) in the bytes that are kept of its story.
  package func articleVersion(_ number: Int) throws(ArchiveError) -> RecordVersion? {
    try read { try Self.articleVersion(number, $0) }
  }

  /// The version of articles by themselves; nil where one is not there.
  /// - Throws: `ArchiveError`.
  package func version(ofArticles numbers: [Int]) throws(ArchiveError) -> RecordVersion? {
    try read { database in
      let look = try database.cachedStatement(sql: "SELECT id FROM articles WHERE id = ?")
      for number in numbers where try Int.fetchOne(look, arguments: [number]) == nil { return nil }
      return RecordVersion(articles: [numbers])
    }
  }

  static func storyVersion(ofArticle number: Int, _ database: Database) throws -> RecordVersion? {
    guard let story = try story(ofArticle: number, database) else { return nil }
    return RecordVersion(story: story.content, articles: [story.members])
  }

  static func articleVersion(_ number: Int, _ database: Database) throws -> RecordVersion? {
    let look = try database.cachedStatement(sql: "SELECT name FROM articles WHERE id = ?")
    guard let name = try String.fetchOne(look, arguments: [number]) else { return nil }
    let names = try states(of: Article.ID(name), database)
    let numbers = try articleNumbers(of: names, database)
    let story = try story(ofArticle: number, database)
    return RecordVersion(
      story: story?.content ?? [], articles: [[number], names.compactMap { numbers[$0] }, story?.members ?? []])
  }

  private static func story(
    ofArticle number: Int, _ database: Database
  ) throws -> (content: [UInt8], members: [Int])? {
    let look = try database.cachedStatement(
      sql: "SELECT content, stories.id FROM articles JOIN stories ON stories.id = story WHERE articles.id = ?")
    guard let row = try Row.fetchOne(look, arguments: [number]) else { return nil }
    let members = try Int.fetchAll(
      database.cachedStatement(sql: "SELECT id FROM articles WHERE story = ? ORDER BY id"),
      arguments: [row[1] as Int64])
    return (try row.bytes(0), members)
  }
}
