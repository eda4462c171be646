import FoundationEssentials
import GRDB
import NewsModel

extension Archive {
  /// Puts stories in the place of all those that had one of their articles, or their names.
  ///
  /// Articles of such stories that are in none of these are in no story then, until it is put there.
  /// - Throws: `ArchiveError`; then all is as before.
  package func put(_ stories: [PackedStory]) throws(ArchiveError) {
    try write { database in
      var writer = StoryWriter(database)
      for story in stories { try writer.put(story) }
    }
  }
}

/// Writes stories within one transaction.
struct StoryWriter {
  private let database: Database
  private var names = NameNumbers()
  private var kinds = KindNumbers()

  init(_ database: Database) { self.database = database }

  mutating func put(_ story: PackedStory) throws {
    let articles = try numbers(of: story.stemma.story.articles)
    try removeStories(of: story.key, articles.values)
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO stories (name, given, title, day, reports, origins, content) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    let origins = story.stemma.centralClaim?.origins.count ?? 0
    try insert.execute(
      arguments: [
        story.key.name, story.key.isGiven, story.title, story.day, articles.count, origins, Data(story.content),
      ])
    let number = database.lastInsertedRowID
    let join = try database.cachedStatement(sql: "UPDATE articles SET story = ? WHERE id = ?")
    for article in articles.values.sorted() { try join.execute(arguments: [number, article]) }
    try addCitations(of: story, number, articles)
    try addDerivations(of: story.stemma, number, articles)
    try addOrigins(of: story.stemma, number)
  }

  private func numbers(of articles: [Article.ID]) throws -> [Article.ID: Int64] {
    let look = try database.cachedStatement(sql: "SELECT id FROM articles WHERE name = ?")
    var numbers: [Article.ID: Int64] = [:]
    for article in articles {
      guard let number = try Int64.fetchOne(look, arguments: [article.description]) else {
        throw ArchiveError.Reason.refused("a story has the article \(article), which is not in the archive")
      }
      numbers[article] = number
    }
    return numbers
  }

  private func removeStories(of key: StoryKey, _ articles: some Collection<Int64>) throws {
    let look = try database.cachedStatement(sql: "SELECT story FROM articles WHERE id = ?")
    var stories: Set<Int64> = []
    for article in articles {
      if let story = try Int64?.fetchOne(look, arguments: [article]) ?? nil { stories.insert(story) }
    }
    let remove = try database.cachedStatement(sql: "DELETE FROM stories WHERE id = ?")
    for story in stories.sorted() { try remove.execute(arguments: [story]) }
    let removeNamed = try database.cachedStatement(sql: "DELETE FROM stories WHERE name = ? AND given = ?")
    try removeNamed.execute(arguments: [key.name, key.isGiven])
  }

  private mutating func addCitations(
    of story: PackedStory, _ number: Int64, _ articles: [Article.ID: Int64]
  ) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO citations (story, article, outlet, kind) VALUES (?, ?, ?, ?)")
    let cited = story.stemma.citations.map {
      PackedStory.Credit(article: $0.article, outlet: $0.outlet, kind: $0.kind.rawValue)
    }
    for citation in cited + story.credits {
      guard let article = articles[citation.article] else { continue }
      let outlet = try names.number(of: citation.outlet, database)
      let kind = try kinds.number(of: citation.kind, database)
      try insert.execute(arguments: [number, article, outlet, kind])
    }
  }

  private mutating func addDerivations(
    of stemma: Stemma, _ story: Int64, _ articles: [Article.ID: Int64]
  ) throws {
    let witnesses = Dictionary(stemma.witnesses.map { ($0.id, $0) }) { first, _ in first }
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO derivations
          (story, number, child, parent, lost_child, lost_parent, kind, confidence, central, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (number, derivation) in stemma.derivations.enumerated() {
      let (child, parent) = (witnesses[derivation.child], witnesses[derivation.parent])
      try insert.execute(
        arguments: [
          story, number, child?.article.flatMap { articles[$0] }, parent?.article.flatMap { articles[$0] },
          try lost(child), try lost(parent), derivation.kind.rawValue,
          derivation.confidence.isFinite ? derivation.confidence : 0, derivation.isCentral, derivation.evidence.count,
        ])
    }
  }

  /// The number of a lost report's name.
  private mutating func lost(_ witness: Witness?) throws -> Int64? {
    guard let witness, witness.kind == .lost else { return nil }
    return try names.number(of: witness.name, database)
  }

  private mutating func addOrigins(of stemma: Stemma, _ story: Int64) throws {
    let origin = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO origins (story, name, kind, claim) VALUES (?, ?, ?, ?)")
    for (number, found) in stemma.claims.enumerated() {
      for source in found.origins {
        try origin.execute(arguments: [
          story, try names.number(of: source.name, database), try kinds.number(of: source.kind.rawValue, database),
          number,
        ])
      }
    }
  }
}
