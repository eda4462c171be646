import NewsModel
import Storage

/// Traces stories of an archive, and writes them.
struct StoryTracing: Sendable {
  let archive: Archive
  let stages: Stages
  let recent: RecentArticles

  /// Stories that are traced and written together.
  private static let portion = 64

  /// Each portion is written while the next one is traced.
  /// - Parameter stories: with their articles.
  /// - Throws: `ArchiveError`, `CancellationError`.
  func trace(_ stories: [StoryKey: [Article.ID]], tell: (IngestEvent) -> Void) async throws {
    let keys = stories.keys.sorted()
    var waiting: [PackedStory] = []
    for start in stride(from: 0, to: keys.count, by: Self.portion) {
      try Task.checkCancellation()
      let portion = Array(keys[start...].prefix(Self.portion))
      async let traced = portion.concurrentMap { key in
        Result<PackedStory, any Error> { try self.traced(key, stories[key] ?? []) }
      }
      try archive.put(waiting)
      waiting = try await traced.map { try $0.get() }
      tell(.traced(start + portion.count, of: keys.count))
    }
    try archive.put(waiting)
  }

  private func traced(_ key: StoryKey, _ names: [Article.ID]) throws -> PackedStory {
    let articles = try articles(names)
    let completed = StoryCalendar(timeExpressions: stages.timeExpressions).completed(articles)
    let stemma = stages.stemma(Story(id: key.name, articles: names), completed)
    return try PackedStory(
      TracedStory(stemma: stemma, articles: completed), isGiven: key.isGiven,
      own: Dictionary(articles.map { ($0.id, $0.timeExpressions) }) { first, _ in first })
  }

  /// Articles with all that is known of their words; those that are not among the last that came are read again.
  private func articles(_ names: [Article.ID]) throws -> [AnalyzedArticle] {
    let earlier = try archive.reader.articles(names.filter { recent.articles[$0] == nil })
    let read = Dictionary(earlier.map { ($0.article.id, $0) }) { first, _ in first }
    return names.compactMap { recent.articles[$0] ?? read[$0].map(analyzed) }
  }

  private func analyzed(_ document: ArticleDocument) -> AnalyzedArticle {
    let text = stages.analyze(document.article.body)
    return AnalyzedArticle(
      article: document.article, text: text, attributions: document.attributions, timeExpressions: document.times,
      citedOutlets: stages.citedOutlets(text, document.article.outlet))
  }
}
