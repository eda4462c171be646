import NewsModel

/// The articles that came last, with all that is known of their words, for as many as there is room.
struct RecentArticles: Sendable {
  private(set) var articles: [Article.ID: AnalyzedArticle] = [:]
  /// In the order in which they came.
  private var names: [Article.ID] = []
  /// The first of them that is still here.
  private var first = 0
  private var tokens = 0

  /// Tokens of all of them, of some 200 bytes each (2026-11-22).
  private static let tokenLimit = 2_000_000

  mutating func add(_ article: AnalyzedArticle, named name: Article.ID) {
    var named = article
    named.article.id = name
    named.article.items = []
    articles[name] = named
    names.append(name)
    tokens += article.text.tokens.count
    while tokens > Self.tokenLimit { removeFirst() }
  }

  private mutating func removeFirst() {
    tokens -= articles.removeValue(forKey: names[first])?.text.tokens.count ?? 0
    first += 1
    guard first > names.count / 2 else { return }
    names.removeFirst(first)
    first = 0
  }
}
