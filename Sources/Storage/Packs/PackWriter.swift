import FoundationEssentials
import GRDB

/// Where an entry lies.
struct PackPlace: Sendable, Hashable {
  let pack: Int64
  let position: Int
}

/// Puts entries into packs, within one transaction.
struct PackWriter {
  private let database: Database
  private var open: Int64?
  private var entries: [PackEntry] = []
  private var bytes = 0

  init(_ database: Database) { self.database = database }

  /// - Parameter isTogether: whether it has to stand in the pack of the entry before it, be that full or not.
  /// - Returns: where the entry lies once `finish` was called.
  mutating func add(_ entry: PackEntry, isTogether: Bool = false) throws -> PackPlace {
    let isFull = entries.count >= Pack.fullCount || bytes + entry.byteCount > Pack.fullBytes
    if isFull, !isTogether { try finish() }
    let pack = try open ?? reserve()
    open = pack
    entries.append(entry)
    bytes += entry.byteCount
    return PackPlace(pack: pack, position: entries.count - 1)
  }

  /// Rows may refer to the pack before it is written.
  private func reserve() throws -> Int64 {
    try database.cachedStatement(sql: "INSERT INTO packs (texts, facts) VALUES (x'', x'')").execute()
    return database.lastInsertedRowID
  }

  /// Writes the pack that is not full yet.
  mutating func finish() throws {
    guard let open else { return }
    let pack = try Pack(entries)
    let write = try database.cachedStatement(sql: "UPDATE packs SET texts = ?, facts = ? WHERE id = ?")
    try write.execute(arguments: [Data(pack.texts), Data(pack.facts), open])
    (self.open, entries, bytes) = (nil, [], 0)
  }
}
