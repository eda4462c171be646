/// Stories: which articles are about the same happening?
///
/// Analyzed articles go in, stories come out; every article is in exactly one. Which stories there are follows from the
/// set of articles alone, so that a stream, a batch and parts joined later give the same.
///
///     article ─ ProfileReader ─▶ profile: weighted stems, day, page, shape
///       ─ NeighborSearch ─▶ near profiles ─ NeighborGraph ─▶ edges between the nearest ─ BlockFinder ─▶ blocks
///       ─ StoryScores ─▶ what speaks for one story, pair by pair ─ AverageLinkage, StoryHealer ─▶ stories of a block
///       ─ StoryJoiner ─▶ stories across blocks
///
/// `StoryIndex` holds all of it and does only what a new article changes: its neighbors, their blocks. Not for: telling a
/// story's copies from its rewrites, or which report was first.
package import NewsModel

/// Groups the articles of one run into stories.
package struct StoryGrouper: Sendable {
  private let reader = ProfileReader()

  package init() {}

  /// The stories of some articles, by name; each is named after its first article.
  ///
  /// A teaser, cut short, and a round-up stay by themselves. The order of `articles` does not matter. Names must differ.
  package func stories(of articles: [AnalyzedArticle]) -> [Story] {
    var index = StoryIndex()
    for article in articles { _ = index.add(reader.profile(of: article)) }
    return index.stories()
  }
}
