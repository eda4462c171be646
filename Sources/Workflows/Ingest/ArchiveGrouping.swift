import NewsModel
import Storage
import Stories

/// The stories of an archive's articles, kept in it from run to run.
///
/// They follow from the articles alone, so that those kept may be behind: the articles that came later are read again.
struct ArchiveGrouping: Sendable {
  private var index: StoryIndex
  /// The articles of the stories that the givers of pages put them in.
  private var given: [String: [Article.ID]]
  /// Which of these have new articles.
  private var changedGiven: Set<String> = []
  /// The first articles of the archive, which it holds.
  private var counted: Int
  /// How many of them it held when it was kept last.
  private var kept: Int

  /// New articles from which it is worth the time to keep them, in the middle of a run: at least so many, and a part of
  /// all, so that each is kept some three times however many there are (2026-11-23).
  private static let (leastNew, newPart) = (8_192, 2)

  /// - Throws: `ArchiveError`, `CancellationError`.
  init(archive: Archive, stages: Stages, tell: (IngestEvent) -> Void) async throws {
    let saved = try archive.reader.grouping()
    if let saved, let index = try? StoryIndex(saved: saved.saved) {
      (self.index, counted) = (index, saved.count)
    } else {
      (index, counted) = (StoryIndex(), 0)
    }
    kept = counted
    given = try archive.reader.givenStories()
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
      let portion = names[start...].prefix(Self.portion)
      let documents = try archive.articles(portion.compactMap(\.self))
      for profile in await documents.concurrentMap({ document in
        stages.profile(AnalyzedArticle(article: document.article, text: stages.analyze(document.article.body)))
      }) {
        _ = index.add(profile)
      }
      counted += portion.count
      tell(.regrouped(start + portion.count, of: names.count))
    }
  }

  /// Adds the next article of the archive.
  /// - Parameter story: that which its giver named.
  mutating func count(_ profile: ArticleProfile, given story: String?) {
    if let story {
      given[story, default: []].append(profile.id)
      changedGiven.insert(story)
    } else {
      _ = index.add(profile)
    }
    counted += 1
  }

  var isWorthKeeping: Bool { counted - kept >= max(Self.leastNew, kept / Self.newPart) }

  /// - Parameter isLast: whether the run ends here.
  /// - Throws: `ArchiveError`.
  mutating func keep(in archive: Archive, isLast: Bool) throws(ArchiveError) {
    guard counted > kept else { return }
    try archive.keepGrouping(index.saved(), of: counted, isLast: isLast)
    kept = counted
  }

  /// The stories that have other articles than when they were asked for last, or when the grouping was kept.
  /// - Complexity: that of the stories around the new articles.
  mutating func changedStories() -> [StoryKey: [Article.ID]] {
    let moves = index.update()
    // A story that lost an article is named after another, which is in it still or moved itself.
    let touched = moves.map(\.article) + moves.compactMap { $0.before.map { Article.ID($0) } }
    defer { changedGiven = [] }
    return Self.stories(index.stories(of: touched), changedGiven.reduce(into: [:]) { $0[$1] = given[$1] })
  }

  /// All stories, those that were given among them, by name.
  mutating func stories() -> [StoryKey: [Article.ID]] { Self.stories(index.stories(), given) }

  private static func stories(_ found: [Story], _ given: [String: [Article.ID]]) -> [StoryKey: [Article.ID]] {
    var stories: [StoryKey: [Article.ID]] = [:]
    for (name, articles) in given { stories[StoryKey(name: name, isGiven: true)] = articles.sorted() }
    for story in found { stories[StoryKey(name: story.id, isGiven: false)] = story.articles }
    return stories
  }
}
