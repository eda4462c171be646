import GRDB
import SearchQueries

/// A query as SQL; all that its writer wrote is bound to it, none of it stands in its text.
///
/// Words that every hit must have are looked up first, and rank the hits: those that have them more often, the headline's
/// counted `headlineWeight` times (BM25). Hits of one rank come newer first, then by name. Of hits beyond some thousand only
/// the last that came are ranked, since words that are nearly everywhere tell nothing; the others follow as they came.
struct SearchStatement {
  /// Gives numbers of articles, and how many were put in order.
  let ids: BoundSQL
  /// What goes on where hits are not ranked; nil where all are put in order.
  let unranked: Unranked?
  /// What is looked for in the index of words, to mark it; nil where no words are.
  let marked: String?

  struct Unranked {
    /// Gives how many articles there are in all.
    let count: BoundSQL
    /// Gives numbers of articles behind those that are ranked.
    let ids: BoundSQL
  }

  /// SQL with the values that are bound to it.
  struct BoundSQL {
    let text: String
    let arguments: StatementArguments
  }

  /// A hit in a headline says more of what an article is about (2026-11-22).
  private static let headlineWeight = 4
  private static let rank = "bm25(texts, 1, \(headlineWeight))"

  /// - Parameter page: which of the hits are wanted.
  init(_ query: SearchQuery, page: SearchPage, order: SearchOrder = .rank) {
    let parts = if case .all(let parts) = query { parts } else { [query] }
    let needed = parts.compactMap { WordExpression($0) }
    let words = query.wantedWords.map { WordExpression($0).text }
    marked = words.isEmpty ? nil : words.joined(separator: " OR ")
    guard !needed.isEmpty else {
      ids = Self.all(query, words: marked, page, order)
      unranked = nil
      return
    }
    var writer = ConditionWriter()
    writer.bind(needed.map(\.text).joined(separator: " AND "))
    let conditions = parts.filter { WordExpression($0) == nil }.map { writer.text(of: $0) }
    let join = conditions.isEmpty ? "" : "JOIN articles AS article ON article.id = texts.rowid"
    let hits = "FROM texts \(join) WHERE \((["texts MATCH ?"] + conditions).joined(separator: " AND "))"
    let last = order == .rank ? "ORDER BY texts.rowid DESC LIMIT \(page.ranked)" : ""
    ids = BoundSQL(
      text: """
        SELECT article.id, count(*) OVER ()
        FROM (SELECT texts.rowid AS id, \(Self.rank) AS rank \(hits) \(last)) AS found
        JOIN articles AS article ON article.id = found.id
        ORDER BY \(order.sql) LIMIT \(page.limit) OFFSET \(page.offset)
        """, arguments: writer.arguments)
    unranked = order == .rank ? Unranked(hits, writer.arguments, page) : nil
  }

  /// Without words that every hit must have.
  private static func all(
    _ query: SearchQuery, words: String?, _ page: SearchPage, _ order: SearchOrder
  ) -> BoundSQL {
    var writer = ConditionWriter()
    if let words { writer.bind(words) }
    let from =
      words == nil
      ? "(SELECT NULL AS rank) AS found, articles AS article"
      : """
      articles AS article
      LEFT JOIN (SELECT rowid AS id, \(rank) AS rank FROM texts WHERE texts MATCH ?) AS found ON found.id = article.id
      """
    return BoundSQL(
      text: """
        SELECT article.id, count(*) OVER () FROM \(from) WHERE \(writer.text(of: query))
        ORDER BY \(order.sql) LIMIT \(page.limit) OFFSET \(page.offset)
        """, arguments: writer.arguments)
  }
}

extension SearchStatement.Unranked {
  fileprivate init(_ hits: String, _ arguments: StatementArguments, _ page: SearchPage) {
    let (start, end) = (max(page.offset, page.ranked), page.offset + max(page.limit, 0))
    count = SearchStatement.BoundSQL(text: "SELECT count(*) \(hits)", arguments: arguments)
    ids = SearchStatement.BoundSQL(
      text: "SELECT texts.rowid \(hits) ORDER BY texts.rowid DESC LIMIT \(max(end - start, 0)) OFFSET \(start)",
      arguments: arguments)
  }
}

/// Which of the hits of a search are wanted.
struct SearchPage {
  /// The most that are; -1 for all.
  let limit: Int
  /// How many of the first are left out.
  let offset: Int
  /// The most that are ranked.
  var ranked = Self.mostRanked

  /// To rank as many takes some milliseconds (2026-11-23).
  static let mostRanked = 2_000
}

/// What comes first of what was found.
package enum SearchOrder: Sendable {
  /// What fits best.
  case rank
  /// What came last into the archive.
  case arrival

  fileprivate var sql: String {
    switch self {
    case .rank: "found.rank IS NULL, found.rank, article.day IS NULL, article.day DESC, article.name"
    case .arrival: "article.id DESC"
    }
  }
}

/// Words, and words joined by AND and OR, as the index of words takes them (SQLite's FTS5, section 3).
struct WordExpression {
  let text: String

  init(_ words: SearchWords) {
    text = "\"" + words.text.replacing("\"", with: "\"\"") + "\"" + (words.isBeginning ? "*" : "")
  }

  /// Nil where there is more than words to it.
  init?(_ query: SearchQuery) {
    switch query {
    case .words(let words): self.init(words)
    case .condition, .not: return nil
    case .all(let parts): self.init(parts, joinedBy: " AND ")
    case .any(let parts): self.init(parts, joinedBy: " OR ")
    }
  }

  private init?(_ parts: [SearchQuery], joinedBy word: String) {
    let texts = parts.compactMap { WordExpression($0)?.text }
    guard texts.count == parts.count else { return nil }
    text = "(" + texts.joined(separator: word) + ")"
  }
}

/// Writes conditions on `article` as SQL.
struct ConditionWriter {
  private(set) var arguments = StatementArguments()

  mutating func bind(_ value: some DatabaseValueConvertible) { arguments += [value] }

  /// What is unknown is not so: an article without a date is neither before nor after a day, and is not "NOT before" it
  /// less than any other.
  mutating func text(of query: SearchQuery) -> String {
    switch query {
    case .words(let words):
      bind(WordExpression(words).text)
      return "article.id IN (SELECT rowid FROM texts WHERE texts MATCH ?)"
    case .condition(let condition): return text(of: condition)
    case .not(let inner): return "((\(text(of: inner))) IS NOT TRUE)"
    case .all(let parts): return "(" + parts.map { text(of: $0) }.joined(separator: " AND ") + ")"
    case .any(let parts): return "(" + parts.map { text(of: $0) }.joined(separator: " OR ") + ")"
    }
  }

  private mutating func text(of condition: SearchCondition) -> String {
    switch condition {
    case .outlet(let name): return "article.outlet IN \(names(name))"
    case .source(let name):
      return "article.id IN (SELECT attributions.article FROM attributions WHERE source IN \(names(name)))"
    case .cites(let name):
      return "article.id IN (SELECT citations.article FROM citations WHERE outlet IN \(names(name)))"
    case .origin(let name): return "article.story IN (SELECT story FROM origins WHERE name IN \(names(name)))"
    case .kind(let kind): return text(of: kind)
    case .after(let day): return bound("article.day >= ?", day)
    case .before(let day): return bound("article.day < ?", day)
    case .language(let tag):
      bind(tag)
      return bound(
        "article.language IN (SELECT id FROM kinds WHERE lower(name) = ? OR lower(name) LIKE ?)", tag + "-%")
    case .origins(let count): return story("origins", count)
    case .reports(let count): return story("reports", count)
    case .unnamed(let isUnnamed):
      let places = "(SELECT attributions.article FROM attributions WHERE kind = \(Self.kind("'unnamed'")))"
      return "article.id \(isUnnamed ? "IN" : "NOT IN") \(places)"
    }
  }

  private mutating func bound(_ text: String, _ value: some DatabaseValueConvertible) -> String {
    bind(value)
    return text
  }

  /// The numbers of the names that have some words side by side.
  private mutating func names(_ words: String) -> String {
    // Folded names have letters, digits and spaces alone: nothing that LIKE would take for more.
    bound("(SELECT id FROM names WHERE \(SearchedName.sql) LIKE ?)", "%" + SearchedName.folded(words) + "%")
  }

  private mutating func text(of kind: SearchKind) -> String {
    switch kind {
    case .page(let kind): bound("article.kind = \(Self.kind("?"))", kind)
    case .derivation(let kind): bound("article.id IN (SELECT child FROM derivations WHERE kind = ?)", kind)
    case .origin(let kind): bound("article.story IN (SELECT story FROM origins WHERE kind = \(Self.kind("?")))", kind)
    }
  }

  private static func kind(_ name: String) -> String { "(SELECT id FROM kinds WHERE name = \(name))" }

  private mutating func story(_ column: String, _ count: CountComparison) -> String {
    bound("article.story IN (SELECT id FROM stories WHERE \(column) \(count.relation.rawValue) ?)", count.number)
  }
}
