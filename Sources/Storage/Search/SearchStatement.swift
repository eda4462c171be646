import GRDB
import SearchQueries

/// A query as SQL; all that its writer wrote is bound to it, none of it stands in its text.
///
/// Words that every hit must have are looked up first, and rank the hits: those that have them more often, the headline's
/// counted `headlineWeight` times (BM25). Hits of one rank come newer first, then by name.
struct SearchStatement {
  /// Gives numbers of articles, and how many there are in all.
  let sql: String
  let arguments: StatementArguments
  /// What is looked for in the index of words, to mark it; nil where no words are.
  let marked: String?

  /// A hit in a headline says more of what an article is about (2026-11-22).
  private static let headlineWeight = 4

  init(_ query: SearchQuery, limit: Int, offset: Int, order: SearchOrder = .rank) {
    let parts = if case .all(let parts) = query { parts } else { [query] }
    let needed = parts.compactMap { WordExpression($0) }
    let others = parts.filter { WordExpression($0) == nil }
    let words = query.wantedWords.map { WordExpression($0).text }
    marked = words.isEmpty ? nil : words.joined(separator: " OR ")
    var writer = ConditionWriter()
    let rank = "bm25(texts, 1, \(Self.headlineWeight))"
    let from: String
    if !needed.isEmpty {
      writer.bind(needed.map(\.text).joined(separator: " AND "))
      from = """
        (SELECT rowid AS id, \(rank) AS rank FROM texts WHERE texts MATCH ?) AS found
        JOIN articles AS article ON article.id = found.id
        """
    } else if let marked {
      writer.bind(marked)
      from = """
        articles AS article
        LEFT JOIN (SELECT rowid AS id, \(rank) AS rank FROM texts WHERE texts MATCH ?) AS found ON found.id = article.id
        """
    } else {
      from = "(SELECT NULL AS rank) AS found, articles AS article"
    }
    let conditions = others.map { writer.text(of: $0) }
    sql = """
      SELECT article.id, count(*) OVER () FROM \(from)
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY \(order.sql) LIMIT \(limit) OFFSET \(offset)
      """
    arguments = writer.arguments
  }
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
    bound("(SELECT id FROM names WHERE folded LIKE ?)", "%" + SearchedName.folded(words) + "%")
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
