import FoundationEssentials
import GRDB

/// What reads in an archive, while another process may write to it.
///
/// Each function sees the archive as it was at one moment.
package struct ArchiveReader: Sendable {
  package let path: String
  private let database: any DatabaseReader

  init(path: String, database: any DatabaseReader) {
    self.path = path
    self.database = database
  }

  /// Opens an archive for reading alone.
  /// - Throws: `ArchiveError`.
  package init(path: String) throws(ArchiveError) {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveError(path, .missing) }
    database = try ArchiveError.wrapping(path) {
      let database = try Self.open(path)
      try database.read { try ArchiveSchema.refuseOthers($0) }
      return database
    }
    self.path = path
  }

  /// A connection that may write, and does not, takes the log's files away when it is the last to go. A file that nobody
  /// writes to may lie where nothing can be written: then it is read as one that never changes.
  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = ArchiveConnection.configuration
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try $0.schemaVersion() }
      return queue
    } catch let error as DatabaseError where isUnwritable(error) && !hasLog(path) {
      configuration.readonly = true
      let address = URL(filePath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
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
