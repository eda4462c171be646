import Attributions
import NewsModel
import Storage

/// Traces the stories of an archive that are not as they were.
struct StoryTracing: Sendable {
  let archive: Archive
  let stages: Stages
  let recent: RecentArticles

  /// Stories that are traced and written together.
  private static let portion = 64

  /// Traces those stories that have other articles in the archive than here, or are not there, and writes them.
  /// - Returns: how many these are.
  /// - Throws: `ArchiveError`, `CancellationError`.
  func trace(_ stories: [StoryKey: [Article.ID]], tell: (IngestEvent) -> Void) async throws -> Int {
    let kept = try archive.reader.storyMembers()
    let changed = stories.filter { kept[$0.key] != $0.value }.keys.sorted()
    for start in stride(from: 0, to: changed.count, by: Self.portion) {
      try Task.checkCancellation()
      let portion = Array(changed[start...].prefix(Self.portion))
      let traced = await portion.concurrentMap { key in
        Result<PackedStory, any Error> { try self.traced(key, stories[key] ?? []) }
      }
      try archive.put(try traced.map { try $0.get() })
      tell(.traced(start + portion.count, of: changed.count))
    }
    return changed.count
  }

  private func traced(_ key: StoryKey, _ names: [Article.ID]) throws -> PackedStory {
    let articles = try names.map { try article($0) }
    let completed = StoryCalendar(timeExpressions: stages.timeExpressions).completed(articles)
    let stemma = stages.stemma(Story(id: key.name, articles: names), completed)
    return try PackedStory(
      TracedStory(stemma: stemma, articles: completed), isGiven: key.isGiven,
      own: Dictionary(articles.map { ($0.id, $0.timeExpressions) }) { first, _ in first })
  }

  /// An article with all that is known of its words, read again where it is not among the last that came.
  private func article(_ name: Article.ID) throws -> AnalyzedArticle {
    var article = try recent.articles[name] ?? readAgain(name)
    article.citedOutlets = CitedOutletFinder().citedOutlets(in: article.text, outlet: article.article.outlet)
    return article
  }

  private func readAgain(_ name: Article.ID) throws -> AnalyzedArticle {
    guard let document = try archive.reader.article(name) else {
      throw ArchiveError(archive.path, .damaged("the article \(name) is not there"))
    }
    return AnalyzedArticle(
      article: document.article, text: stages.analyze(document.article.body), attributions: document.attributions,
      timeExpressions: document.times)
  }
}
