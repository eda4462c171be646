import GRDB
package import NewsModel

extension ArchiveReader {
  /// What is known of an outlet, by the number of its name; nil where no name has it.
  /// - Parameter limit: the most articles that are told of.
  /// - Throws: `ArchiveError`.
  /// - Complexity: O(n) in the derivations of the stories that it has articles in, or is cited in.
  package func outletProfile(_ number: Int, limit: Int) throws(ArchiveError) -> OutletProfile? {
    try read { database in
      guard let name = try Self.name(number, database) else { return nil }
      var profile = OutletProfile(name: name)
      let counts = try Row.fetchOne(
        database, sql: "SELECT count(*), count(DISTINCT story) FROM articles WHERE outlet = ?", arguments: [number])
      (profile.articles, profile.stories) = (counts?[0] ?? 0, counts?[1] ?? 0)
      profile.drawsOn = try Self.ties(OutletTies.drawsOn, number, database)
      profile.drawnOnBy = try Self.ties(OutletTies.drawnOnBy, number, database)
      let latest = try Int.fetchAll(
        database, sql: "SELECT id FROM articles WHERE outlet = ? ORDER BY day DESC, id DESC LIMIT ?",
        arguments: [number, limit])
      let shelf = PackShelf(database)
      profile.latest = try latest.compactMap { number in
        guard var note = try Self.note(number, database) else { return nil }
        note.headline = try Self.article(note.name, database, shelf, .shown)?.article.headline
        return note
      }
      return profile
    }
  }

  static func name(_ number: Int, _ database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT name FROM names WHERE id = ?"), arguments: [number])
  }

  private static func ties(_ sql: String, _ number: Int, _ database: Database) throws -> [OutletProfile.Tie] {
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [number])
    var ties: [OutletProfile.Tie] = []
    while let row = try rows.next() {
      let other: Int? = row[0]
      ties.append(
        OutletProfile.Tie(
          name: try other.flatMap { try name($0, database) }, number: other, republications: row[1], rewrites: row[2],
          citations: row[3], stories: row[4]))
    }
    return ties.sorted { ($1.derivations, $0.name ?? "\u{10FFFF}") < ($0.derivations, $1.name ?? "\u{10FFFF}") }
  }
}

/// Who draws on whom, as SQL: outlets, with derivations by kind and the number of stories; later states of one outlet's own
/// page, and its own articles, are left out. A lost report of an outlet is in stories that cite the outlet alone.
private enum OutletTies {
  static let drawsOn = counted(
    """
    SELECT ifnull(other.outlet, derivations.lost_parent) AS other, derivations.kind, derivations.story, number
    FROM articles AS own JOIN derivations ON derivations.story = own.story AND child = own.id
    LEFT JOIN articles AS other ON other.id = parent WHERE own.outlet = ?1
    UNION
    SELECT ifnull(other.outlet, derivations.lost_parent), derivations.kind, derivations.story, number
    FROM citations JOIN derivations ON derivations.story = citations.story AND lost_child = ?1
    LEFT JOIN articles AS other ON other.id = parent WHERE citations.outlet = ?1
    """)

  static let drawnOnBy = counted(
    """
    SELECT ifnull(other.outlet, derivations.lost_child) AS other, derivations.kind, derivations.story, number
    FROM articles AS own JOIN derivations ON derivations.story = own.story AND parent = own.id
    LEFT JOIN articles AS other ON other.id = child WHERE own.outlet = ?1
    UNION
    SELECT ifnull(other.outlet, derivations.lost_child), derivations.kind, derivations.story, number
    FROM citations JOIN derivations ON derivations.story = citations.story AND lost_parent = ?1
    LEFT JOIN articles AS other ON other.id = child WHERE citations.outlet = ?1
    """)

  private static func counted(_ ties: String) -> String {
    """
    SELECT other, sum(kind = 'republication'), sum(kind = 'rewrite'), sum(kind = 'citation'), count(DISTINCT story)
    FROM (\(ties)) WHERE other IS NOT ?1 AND kind <> 'revision' GROUP BY other
    """
  }
}
