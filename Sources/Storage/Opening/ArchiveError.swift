import GRDB

/// Why an archive cannot be read or written; nothing of what was in it is lost by it.
package struct ArchiveError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the file.
  package enum Reason: Error, Equatable, Sendable {
    case missing
    /// It is another file, or none that SQLite wrote.
    case notAnArchive
    /// A later version of Stemma wrote it.
    case newer(version: Int, known: Int)
    case readOnly
    /// It cannot be made or opened: the folder is missing, or a part of the path is no folder.
    case unreachable
    /// The disk, the quota or the largest size of a file is reached.
    case full
    /// Another process writes to it.
    case beingWritten
    /// What stands there is not what was written; where, and what is wrong.
    case damaged(String)
    /// What is to be read in, or is wanted, is not there, or already is.
    case refused(String)
    /// Anything else that SQLite says.
    case failed(String)
  }

  package let path: String
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One line: where, what happened and what to do next.
  package var description: String {
    switch reason {
    case .missing: "\(path): there is no such archive; stemma ingest makes one"
    case .notAnArchive: "\(path): this is no archive of Stemma's; name another file"
    case .newer(let version, let known):
      "\(path): a later version of Stemma wrote this archive (form \(version), and this version knows forms up to \(known)); "
        + "use that version"
    case .readOnly: "\(path): the archive cannot be written to; check its rights and its folder's"
    case .unreachable: "\(path): the archive cannot be opened; check the name and its folder"
    case .full: "\(path): there is no room to write; what was written before is kept: make room and start again"
    case .beingWritten: "\(path): another process writes to this archive; wait for its end"
    case .damaged(let what): "\(path): the archive is damaged: \(what); stemma archive check names all that is"
    case .refused(let what): "\(path): \(what)"
    case .failed(let what): "\(path): \(what)"
    }
  }

  /// Does something, with what it throws as an error of the archive.
  static func wrapping<Value>(_ path: String, _ act: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try act()
    } catch let error as ArchiveError {
      throw error
    } catch let reason as Reason {
      throw ArchiveError(path, reason)
    } catch let error as DatabaseError {
      throw ArchiveError(path, Reason(error))
    } catch {
      throw ArchiveError(path, .failed("\(error)"))
    }
  }
}

extension ArchiveError.Reason {
  init(_ error: DatabaseError) {
    switch (error.resultCode, error.extendedResultCode) {
    case (.SQLITE_NOTADB, _): self = .notAnArchive
    case (.SQLITE_READONLY, _): self = .readOnly
    case (.SQLITE_CANTOPEN, _): self = .unreachable
    // A file that may not grow answers a write with an error of its own (EFBIG).
    case (.SQLITE_FULL, _), (_, .SQLITE_IOERR_WRITE), (_, .SQLITE_IOERR_SHMSIZE): self = .full
    case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self = .beingWritten
    case (.SQLITE_CORRUPT, _): self = .damaged(error.message ?? "SQLite cannot read it")
    default: self = .failed(error.message ?? "SQLite's error \(error.resultCode.rawValue)")
    }
  }
}
