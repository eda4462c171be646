import FoundationEssentials
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes an archive of the rows that another was exported as.
///
/// It is made beside its place and put there when all rows are in, so that there is a whole archive or none.
package struct ArchiveImport {
  private let path: String
  private let archive: Archive
  private var rows: [ExportedLine] = []
  private var bytes = 0
  private var number = 0
  /// Whether the last row was that which says that these are all.
  private var isComplete = false
  /// The states of pages that follow others, which may come behind them in the rows.
  private var followers: [(article: String, previous: String)] = []

  /// Rows, and bytes of them, that are written together.
  private static let (batchCount, batchBytes) = (512, 32 << 20)

  private var place: String { Self.place(path) }
  private static func place(_ path: String) -> String { path + ".importing" }

  /// - Throws: `ArchiveError`, where there is a file at the path already.
  package init(path: String) throws(ArchiveError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ArchiveError(path, .refused("there is a file of this name; an archive is imported into a new one"))
    }
    self.path = path
    Self.removeFiles(Self.place(path))
    archive = try Archive(path: Self.place(path))
  }

  /// Adds the next row.
  /// - Throws: `ArchiveError`, with the number of the line.
  package mutating func add(_ line: [UInt8]) throws(ArchiveError) {
    number += 1
    do throws(DocumentError) {
      rows.append(try ExportedLine(line, number: number))
    } catch {
      throw refused(number, "\(error)")
    }
    note(rows.last)
    bytes += line.count
    if rows.count >= Self.batchCount || bytes >= Self.batchBytes { try writeRows() }
  }

  private mutating func note(_ line: ExportedLine?) {
    isComplete = false
    switch line?.row {
    case .article(let row): if let previous = row.previous { followers.append((row.name, previous)) }
    case .end: isComplete = true
    default: break
    }
  }

  private func refused(_ line: Int, _ reason: String) -> ArchiveError {
    ArchiveError(path, .refused("line \(line) cannot be imported: \(reason)"))
  }

  private mutating func writeRows() throws(ArchiveError) {
    let rows = rows
    do throws(ArchiveError) {
      try archive.write { database in
        var writer = ImportWriter(database)
        for row in rows { try writer.write(row) }
        try writer.finish()
      }
    } catch {
      throw ArchiveError(path, error.reason)
    }
    (self.rows, bytes) = ([], 0)
  }

  /// Writes what is left, and puts the archive in its place.
  /// - Throws: `ArchiveError`.
  package mutating func finish() throws(ArchiveError) -> ArchiveCounts {
    guard number > 0 else { throw ArchiveError(path, .refused("there is nothing to import")) }
    guard isComplete else { throw refused(number, "the rows end here, too early; export the archive again") }
    try writeRows()
    try linkStates()
    try archive.repack()
    let counts = try archive.reader.counts()
    try archive.close()
    guard rename(place, path) == 0 else { throw ArchiveError(path, .unreachable) }
    return counts
  }

  private func linkStates() throws(ArchiveError) {
    let followers = followers
    try archive.write { database in
      for (article, previous) in followers {
        try database.execute(
          sql: "UPDATE articles SET previous = (SELECT id FROM articles WHERE name = ?) WHERE name = ?",
          arguments: [previous, article])
      }
    }
  }

  /// Removes what was made so far.
  package func giveUp() {
    try? archive.close()
    Self.removeFiles(place)
  }

  private static func removeFiles(_ path: String) {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
  }
}
