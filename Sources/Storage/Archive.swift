/// Storage: what does Stemma keep, and how is it found again?
///
/// An archive is one file (SQLite, with a write-ahead log beside it while it is in use). Pages that were read go in,
/// stories go in; articles, stories and what is searched come out:
///
///     pages ─ PackedPage ───▶ captures (as they came, compressed), articles, attributions, words ─┐
///     traced stories ─ PackedStory ─▶ stories, derivations, origins, citations ───────────────────┴─▶ ArchiveReader
///
/// One process writes at a time, any number read meanwhile. Each act of writing is one transaction: it is done whole or
/// not at all, whatever ends the process. What can be made anew from the rest is kept only where that would take long.
/// Tables grow by the numbered steps of `ArchiveSchema`, so that files of earlier versions are read.
///
/// Not for: reading pages, finding stories; that is the workflows' work.
import FoundationEssentials
import GRDB

/// An archive that this process writes to.
package struct Archive: Sendable {
  /// Where it lies, as its giver wrote it.
  package let path: String
  /// What reads in it.
  package let reader: ArchiveReader
  private let pool: DatabasePool
  /// Held as long as the value is.
  private let lock: WriterLock

  /// Opens an archive, made where there is none, and brings it to the form of this version.
  /// - Throws: `ArchiveError`, at once where another process writes to it.
  package init(path: String) throws(ArchiveError) {
    self.path = path
    lock = try WriterLock(path: path)
    pool = try ArchiveError.wrapping(path) {
      let pool = try DatabasePool(path: path, configuration: ArchiveConnection.configuration)
      try pool.writeWithoutTransaction { try ArchiveSchema.bringUpToDate($0) }
      return pool
    }
    reader = ArchiveReader(path: path, database: pool)
  }

  /// Opens an archive that is there.
  /// - Throws: `ArchiveError`, with `.missing` where there is none.
  package init(existing path: String) throws(ArchiveError) {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveError(path, .missing) }
    try self.init(path: path)
  }

  /// Ends all connections to the file, so that nothing of it stands beside it; the value is of no use then.
  /// - Throws: `ArchiveError`.
  package func close() throws(ArchiveError) {
    try ArchiveError.wrapping(path) {
      // The last connection takes the log in, which must not be one that only reads.
      pool.invalidateReadOnlyConnections()
      try pool.close()
    }
  }

  /// Does one act of writing: whole or not at all.
  func write<Value>(_ act: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try withoutActuallyEscaping(act) { act throws(ArchiveError) in
      try ArchiveError.wrapping(path) { try pool.write(act) }
    }
  }

  /// Does what no transaction can hold.
  func writeWithoutTransaction<Value>(_ act: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveError.wrapping(path) { try pool.writeWithoutTransaction(act) }
  }
}
