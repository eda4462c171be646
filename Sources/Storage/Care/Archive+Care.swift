import GRDB

extension Archive {
  /// Makes the file as small as it can be, and its index of words as quick.
  ///
  /// It needs as much room beside the file as the file takes.
  /// - Throws: `ArchiveError`; then all is as before.
  package func compact() throws(ArchiveError) {
    try repack()
    try write { try $0.execute(sql: "INSERT INTO texts (texts) VALUES ('optimize')") }
    try writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM")
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
