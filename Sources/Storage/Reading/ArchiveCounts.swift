import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much an archive holds.
package struct ArchiveCounts: Sendable, Equatable {
  package let captures: Int
  package let articles: Int
  package let stories: Int

  package init(captures: Int, articles: Int, stories: Int) {
    (self.captures, self.articles, self.stories) = (captures, articles, stories)
  }
}

extension ArchiveReader {
  /// - Throws: `ArchiveError`.
  package func counts() throws(ArchiveError) -> ArchiveCounts {
    try read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return ArchiveCounts(
        captures: try count("captures"), articles: try count("articles"), stories: try count("stories"))
    }
  }

  /// Bytes of each table and index, the largest first.
  /// - Throws: `ArchiveError`, also where SQLite was built without its table of sizes (`dbstat`).
  package func tableSizes() throws(ArchiveError) -> [(name: String, bytes: Int)] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name ORDER BY size DESC, name")
      return rows.map { (name: $0[0], bytes: $0[1]) }
    }
  }

  /// Bytes of the archive's file and of the log beside it.
  package var bytes: Int {
    [path, path + "-wal"].reduce(0) { sum, path in
      var status = stat()
      return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }
}
