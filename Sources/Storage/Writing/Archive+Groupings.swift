import Compression
import FoundationEssentials
import GRDB

extension Archive {
  /// Keeps saved stories, so that a later run need not read all articles again.
  /// - Parameters:
  ///   - count: how many articles they hold: the first ones of the archive.
  ///   - isLast: whether no others are kept soon, so that it is worth some time to keep them small.
  /// - Throws: `ArchiveError`.
  package func keepGrouping(_ saved: [UInt8], of count: Int, isLast: Bool = true) throws(ArchiveError) {
    try write { database in
      let packed = try ZstandardFrame.compress(saved, effort: isLast ? .strong : .quick)
      try database.execute(sql: "DELETE FROM groupings")
      for (part, start) in stride(from: 0, to: packed.count, by: GroupingParts.bytes).enumerated() {
        let end = min(start + GroupingParts.bytes, packed.count)
        try database.execute(
          sql: "INSERT INTO groupings (part, content) VALUES (?, ?)", arguments: [part, Data(packed[start..<end])])
      }
      try Settings.set("grouped articles", String(count), database)
    }
  }

  /// Keeps what the archive is made with.
  /// - Throws: `ArchiveError`.
  package func keep(attributionModel: String) throws(ArchiveError) {
    try write { try Settings.set("attribution model", attributionModel, $0) }
  }
}

enum GroupingParts {
  /// Bytes of a part: rows of gigabytes are more than SQLite takes.
  static let bytes = 1 << 20
  /// The most bytes of saved stories, some kilobytes for each of a million articles.
  static let limit = 1 << 33
}

extension ArchiveReader {
  /// The saved stories and how many articles they hold; nil where none are kept, or they cannot be read.
  /// - Throws: `ArchiveError`.
  package func grouping() throws(ArchiveError) -> (saved: [UInt8], count: Int)? {
    try read { database in
      let parts = try Data.fetchAll(database, sql: "SELECT content FROM groupings ORDER BY part")
      guard !parts.isEmpty, let count = try Settings.value("grouped articles", database).flatMap(Int.init) else {
        return nil
      }
      do throws(DecompressionError) {
        let packed = parts.flatMap { Array($0) }
        return (try ZstandardFrame.decompress(packed, limit: GroupingParts.limit), count)
      } catch {
        return nil
      }
    }
  }

  /// The model that found the attributions; nil before any page came.
  /// - Throws: `ArchiveError`.
  package func attributionModel() throws(ArchiveError) -> String? {
    try read { try Settings.value("attribution model", $0) }
  }
}

/// What the archive as a whole is said to be.
enum Settings {
  static func value(_ name: String, _ database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
  }

  static func set(_ name: String, _ value: String, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: [name, value])
  }
}
