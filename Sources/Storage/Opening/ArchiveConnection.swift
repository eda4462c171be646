import GRDB

/// How connections to an archive are set up.
enum ArchiveConnection {
  /// Nothing waits for another process: the one writer holds a lock of its own, and readers never wait for it.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.label = "archive"
    return configuration
  }

  /// The few moments in which SQLite locks readers out: recovery after a kill, and the end of the last connection.
  private static let busySeconds = 5.0
}
