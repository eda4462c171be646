import FoundationEssentials
import GRDB

/// What reads in an archive, while another process may write to it; several tasks may read at once.
///
/// Each function sees the archive as it was at one moment.
package struct ArchiveReader: Sendable {
  package let path: String
  private let database: any DatabaseReader
  /// A connection that may write, and does not: it takes the log's files away when it is the last to go, so it goes behind
  /// the others. Nil where somebody else sees to it.
  private let last: DatabaseQueue?

  /// Tasks that read at once; more wait for these (2026-11-23, two cores).
  private static let readers = 8

  init(path: String, database: any DatabaseReader) {
    self.path = path
    self.database = database
    last = nil
  }

  /// Opens an archive for reading alone.
  /// - Throws: `ArchiveError`.
  package init(path: String) throws(ArchiveError) {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveError(path, .missing) }
    (database, last) = try ArchiveError.wrapping(path) {
      let (database, last) = try Self.open(path)
      if last == nil { try database.read { try ArchiveSchema.refuseOthers($0) } }
      return (database, last)
    }
    self.path = path
  }

  /// A file that nobody writes to may lie where nothing can be written: then it is read as one that never changes.
  private static func open(_ path: String) throws -> (any DatabaseReader, DatabaseQueue?) {
    var configuration = ArchiveConnection.configuration
    configuration.maximumReaderCount = readers
    do {
      var lasting = configuration
      lasting.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
      let last = try DatabaseQueue(path: path, configuration: lasting)
      // A file that is no archive is not opened twice.
      try last.read { try ArchiveSchema.refuseOthers($0) }
      configuration.readonly = true
      return (try DatabasePool(path: path, configuration: configuration), last)
    } catch let error as DatabaseError where isUnwritable(error) && !hasLog(path) {
      configuration.readonly = true
      let address = URL(filePath: path).absoluteString + "?immutable=1"
      return (try DatabasePool(path: address, configuration: configuration), nil)
    }
  }

  private static func isUnwritable(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
  }

  private static func hasLog(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "-wal") }

  /// Reads and hands on what was read; errors of whoever takes it are thrown as they are.
  func readHandingOn(_ act: (Database) throws -> Void) throws {
    do {
      try database.read(act)
    } catch let error as DatabaseError {
      throw ArchiveError(path, ArchiveError.Reason(error))
    } catch let reason as ArchiveError.Reason {
      throw ArchiveError(path, reason)
    } catch let error as DocumentError {
      throw ArchiveError(path, .damaged(error.description))
    }
  }

  /// Reads what stands there at one moment.
  func read<Value>(_ act: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try ArchiveError.wrapping(path) { try database.read(act) }
  }
}
