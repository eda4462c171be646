/// Stories: which articles are about the same happening?
///
/// Analyzed articles go in, stories come out; every article is in exactly one. Articles are compared by the cosine of
/// weighted term vectors (what is rare or stands in headline or opening weighs more) and joined by average linkage.
///
///     articles ─ TermVector ─▶ vectors ─ SimilarityGraph ─▶ near pairs ─ AverageLinkage ─▶ stories
///
/// A first version for a desk's pages: the cost grows with the number of near pairs. Not for: a stream, or telling
/// a story's copies from its rewrites.
import Clustering
package import NewsModel

/// Groups articles into stories.
package struct StoryGrouper: Sendable {
  /// The mean similarity from which two groups are one story. Chosen on the two development sets of the
  /// evaluation together with the weights in `TermWeighting`: BCubed F1 0.943 and 0.795, 2026-11-22.
  package static let threshold = 0.155

  private let threshold: Double

  /// - Parameter threshold: the mean similarity from which two groups are one story, 0 to 1.
  package init(threshold: Double = StoryGrouper.threshold) { self.threshold = threshold }

  /// The stories of some articles, by the name of their first article; each story is named after that article.
  ///
  /// A teaser, cut short, says too little to be told from another story of the same people, and is no report of its own:
  /// each stays by itself. The order of `articles` does not matter. Names must differ.
  package func stories(of articles: [AnalyzedArticle]) -> [Story] {
    let sorted = articles.filter { $0.article.kind != .teaser }.sorted { $0.id < $1.id }
    let teasers = articles.filter { $0.article.kind == .teaser }.map { [$0.id] }
    let vectors = TermWeighting(of: sorted).vectors
    let graph = SimilarityGraph(of: vectors, least: threshold)
    let groups = graph.components.flatMap { component in
      AverageLinkage(count: component.count) { vectors[component[$0]].cosine(vectors[component[$1]]) }
        .groups(threshold: threshold).map { group in group.map { component[$0] } }
    }
    .map { group in group.map { sorted[$0].id } }
    return (groups + teasers).sorted { $0[0] < $1[0] }.map { Story(id: $0[0].description, articles: $0) }
  }
}
