import GRDB

/// How connections to an archive are set up.
enum ArchiveConnection {
  /// Nothing waits for another process: the one writer holds a lock of its own, and readers never wait for it.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.label = "archive"
    configuration.prepareDatabase { database in
      if !database.configuration.readonly { try database.execute(sql: "PRAGMA cache_size = -\(writerKilobytes)") }
    }
    return configuration
  }

  /// Kilobytes of pages that the writer holds: rows of a batch go to pages from everywhere in their indices (2026-11-23).
  private static let writerKilobytes = 32_768

  /// The few moments in which SQLite locks readers out: recovery after a kill, and the end of the last connection.
  private static let busySeconds = 5.0
}
