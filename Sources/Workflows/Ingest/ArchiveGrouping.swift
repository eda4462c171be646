import NewsModel
import Storage
import Stories

/// The stories of an archive's articles, kept in it from run to run.
///
/// They follow from the articles alone, so that those kept may be behind: the articles that came later are read again.
struct ArchiveGrouping: Sendable {
  private var index: StoryIndex
  /// The first articles of the archive, which it holds.
  private var counted: Int
  /// How many of them it held when it was kept last.
  private var kept: Int

  /// New articles from which it is worth the time to keep them, in the middle of a run: at least so many, and a part of all.
  private static let (leastNew, newPart) = (5_000, 4)

  /// - Throws: `ArchiveError`, `CancellationError`.
  init(archive: Archive, stages: Stages, tell: (IngestEvent) -> Void) async throws {
    let saved = try archive.reader.grouping()
    if let saved, let index = try? StoryIndex(saved: saved.saved) {
      (self.index, counted) = (index, saved.count)
    } else {
      (index, counted) = (StoryIndex(), 0)
    }
    kept = counted
    try await readAgain(archive.reader, stages, tell)
  }

  /// Articles that are read at once.
  private static let portion = 256

  private mutating func readAgain(
    _ archive: ArchiveReader, _ stages: Stages, _ tell: (IngestEvent) -> Void
  ) async throws {
    let names = try archive.groupedArticles(behind: counted)
    for start in stride(from: 0, to: names.count, by: Self.portion) {
      try Task.checkCancellation()
      let portion = Array(names[start...].prefix(Self.portion))
      let profiles = await portion.concurrentMap { name in
        Result<ArticleProfile?, ArchiveError> { () throws(ArchiveError) in
          guard let name, let document = try archive.article(name) else { return nil }
          let article = AnalyzedArticle(article: document.article, text: stages.analyze(document.article.body))
          return stages.profile(article)
        }
      }
      for profile in profiles { count(try profile.get()) }
      tell(.regrouped(start + portion.count, of: names.count))
    }
  }

  /// Adds the next article of the archive; nil for one whose story its giver named.
  mutating func count(_ profile: ArticleProfile?) {
    if let profile { _ = index.add(profile) }
    counted += 1
  }

  var isWorthKeeping: Bool { counted - kept >= max(Self.leastNew, kept / Self.newPart) }

  /// - Throws: `ArchiveError`.
  mutating func keep(in archive: Archive) throws(ArchiveError) {
    guard counted > kept else { return }
    try archive.keepGrouping(index.saved(), of: counted)
    kept = counted
  }

  /// All stories, those that were given among them, by name.
  /// - Throws: `ArchiveError`.
  mutating func stories(_ archive: ArchiveReader) throws(ArchiveError) -> [StoryKey: [Article.ID]] {
    var stories: [StoryKey: [Article.ID]] = [:]
    for (name, articles) in try archive.givenStories() { stories[StoryKey(name: name, isGiven: true)] = articles }
    for story in index.stories() { stories[StoryKey(name: story.id, isGiven: false)] = story.articles }
    return stories
  }
}
