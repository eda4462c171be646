import NewsModel
import Storage

/// The stories that a run traced, with the articles that they had then, to tell which need not be traced anew yet.
///
/// A large story that grows all the time would be traced whole each time that others are: its cost would grow with the square
/// of its articles. So it waits until it has doubled, or for the end of the run, and stays in the archive as it was.
struct TracedStories {
  private var articles: [StoryKey: [Article.ID]] = [:]

  /// Articles from which a story is a large one.
  static let leastLarge = 64

  var keys: Set<StoryKey> { Set(articles.keys) }

  mutating func add(_ stories: [StoryKey: [Article.ID]]) { articles.merge(stories) { $1 } }

  /// Whether a story was traced when it was large, lost nothing since then, and has not doubled.
  func canWait(_ key: StoryKey, with now: [Article.ID]) -> Bool {
    guard let before = articles[key], before.count >= Self.leastLarge else { return false }
    return now.count < 2 * before.count && Set(now).isSuperset(of: before)
  }
}
