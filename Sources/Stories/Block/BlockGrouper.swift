import Clustering

/// Groups the articles of a block into stories.
struct BlockGrouper {
  /// The mean score from which two groups are one story. Chosen together with the constants of `StoryScores`.
  static let threshold = 0.08

  let store: ProfileStore
  let vocabulary: Vocabulary
  let graph: NeighborGraph

  /// The mean score from which a piece that argues about a story joins it: it has words of its own. Set by judgment
  /// (2026-11-22).
  static let opinionThreshold = -0.15

  /// The stories of a block, each with its articles in the order of `ProfileStore.precedes`.
  /// - Parameter known: what was given with them the last time, where nothing that it depends on has changed.
  /// - Returns: with the likenesses of the block's articles in that order; none for a single one.
  func stories(of block: [ProfileNumber], likenesses known: SquareMatrix?) -> (
    stories: [[ProfileNumber]], likenesses: SquareMatrix?
  ) {
    guard block.count > 1 else { return ([block], nil) }
    let members = block.sorted(by: store.precedes)
    let scores = StoryScores(members, store, vocabulary, graph, likenesses: known)
    let reports = members.indices.filter { store.shapes[members[$0]] != .opinion }
    var stories = Self.linked(reports, scores)
    for opinion in members.indices where store.shapes[members[opinion]] == .opinion {
      let means = stories.map { story in story.reduce(0.0) { $0 + scores.scores[opinion, $1] } / Double(story.count) }
      if let best = means.indices.max(by: { means[$0] < means[$1] }), means[best] >= Self.opinionThreshold {
        stories[best].append(opinion)
      } else {
        stories.append([opinion])
      }
    }
    return (stories.map { story in story.sorted().map { members[$0] } }, scores.likenesses)
  }

  private static func linked(_ places: [Int], _ scores: StoryScores) -> [[Int]] {
    // Linkage wants what is above 0: no score is under -2.
    let groups = AverageLinkage(count: places.count) { max(0.001, scores.scores[places[$0], places[$1]] + 2) }
      .groups(threshold: threshold + 2)
    return StoryHealer(likenesses: scores.likenesses).healed(groups.map { group in group.map { places[$0] } })
  }
}
