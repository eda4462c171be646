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
      async let traced = traced(portion, stories)
      try archive.put(waiting)
      waiting = try await traced
      tell(.traced(start + portion.count, of: keys.count))
    }
    try archive.put(waiting)
  }

  private func traced(_ keys: [StoryKey], _ stories: [StoryKey: [Article.ID]]) async throws -> [PackedStory] {
    let earlier = try earlier(keys.flatMap { stories[$0] ?? [] })
    let traced = await keys.concurrentMap { key in
      Result<PackedStory, any Error> { try self.traced(key, stories[key] ?? [], earlier) }
    }
    return try traced.map { try $0.get() }
  }

  /// Those of some articles that are not among the last that came.
  ///
  /// All of a portion are read at once: they lie in packs, each of which is unpacked once.
  private func earlier(_ names: [Article.ID]) throws -> [Article.ID: ArticleDocument] {
    let documents = try archive.reader.articles(names.filter { recent.articles[$0] == nil })
    return Dictionary(documents.map { ($0.article.id, $0) }) { first, _ in first }
  }

  private func traced(
    _ key: StoryKey, _ names: [Article.ID], _ earlier: [Article.ID: ArticleDocument]
  ) throws -> PackedStory {
    let articles = names.compactMap { recent.articles[$0] ?? earlier[$0].map(analyzed) }
    let completed = StoryCalendar(timeExpressions: stages.timeExpressions).completed(articles)
    let stemma = stages.stemma(Story(id: key.name, articles: names), completed)
    return try PackedStory(
      TracedStory(stemma: stemma, articles: completed), isGiven: key.isGiven,
      own: Dictionary(articles.map { ($0.id, $0.timeExpressions) }) { first, _ in first })
  }

  private func analyzed(_ document: ArticleDocument) -> AnalyzedArticle {
    let text = stages.analyze(document.article.body)
    return AnalyzedArticle(
      article: document.article, text: text, attributions: document.attributions, timeExpressions: document.times,
      citedOutlets: stages.citedOutlets(text, document.article.outlet))
  }
}
