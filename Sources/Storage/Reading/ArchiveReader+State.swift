import GRDB
package import NewsModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ArchiveReader {
  /// How much the archive holds, and how fresh it is.
  /// - Throws: `ArchiveError`.
  /// - Complexity: O(n) in the articles, over the smallest of their indices.
  package func state() throws(ArchiveError) -> ArchiveState {
    let written = [path, path + "-wal"].compactMap(Self.lastWritten).max()
    return try read { database in
      func count(_ rows: String) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM \(rows)")) ?? 0
      }
      return ArchiveState(
        pages: try count("captures"), articles: try count("articles"), stories: try count("stories"),
        waitingArticles: try count("articles WHERE story IS NULL"), lastWritten: written)
    }
  }

  /// When a file was last written to; nil where it is not there, or holds nothing: whoever reads makes an empty log.
  private static func lastWritten(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
    #if canImport(Darwin)
      return status.st_mtimespec.tv_sec
    #else
      return status.st_mtim.tv_sec
    #endif
  }
}
