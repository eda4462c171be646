import GRDB

extension Archive {
  /// Puts captures and their articles into full packs, in the order in which they came; runs of a few pages leave small ones.
  ///
  /// What the archive holds stays as it is.
  /// - Throws: `ArchiveError`; then all is as before.
  func repack() throws(ArchiveError) {
    try write { database in
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM packs") ?? 0
      var (writer, shelf) = (PackWriter(database), PackShelf(database))
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT captures.id, captures.pack, captures.position, articles.id, articles.pack, articles.position
          FROM captures LEFT JOIN articles ON capture = captures.id ORDER BY captures.id, articles.place
          """)
      var capture: Int64?
      var moved: [(table: String, row: Int64, place: PackPlace)] = []
      while let row = try rows.next() {
        if capture != row[0] {
          let entry = try shelf.entry(at: PackPlace(pack: row[1], position: row[2]))
          moved.append(("captures", row[0], try writer.add(entry)))
        }
        capture = row[0]
        guard let article = row[3] as Int64? else { continue }
        let entry = try shelf.entry(at: PackPlace(pack: row[4], position: row[5]))
        moved.append(("articles", article, try writer.add(entry, isTogether: true)))
      }
      try writer.finish()
      for (table, row, place) in moved {
        try database.cachedStatement(sql: "UPDATE \(table) SET pack = ?, position = ? WHERE id = ?")
          .execute(arguments: [place.pack, place.position, row])
      }
      try database.execute(sql: "DELETE FROM packs WHERE id <= ?", arguments: [last])
    }
  }
}
