/// Tells whether two stories of different blocks are one.
///
/// Purpose: a story with more articles than a block may hold is cut into several. Valid when: edges as strong as `strong`
/// lead from one to the other; where a block is cut at thinner places there are none. Action: compare the mean
/// likeness of the first articles of both to that within them. Cost: O(sample² · terms).
struct StoryJoiner {
  /// The least nearness across blocks that hints at one story, of `Nearness.full`. Set by judgment (2026-11-22).
  static let strong = Nearness.full * 30 / 100
  /// Articles of each story that are compared.
  static let sample = 16

  let store: ProfileStore
  let vocabulary: Vocabulary
  let graph: NeighborGraph

  /// The profiles to which strong edges lead from a story's.
  func neighbors(of story: [ProfileNumber]) -> [ProfileNumber] {
    story.flatMap { profile in
      graph.edges(profile).prefix { $0.nearness >= Self.strong }.map { Int($0.neighbor) }
    }
  }

  func isOne(_ first: [ProfileNumber], _ second: [ProfileNumber]) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    // In an order of their own, so that sums are the same whichever block was made first.
    let isFirst = store.precedes(first[0], second[0])
    let left = Array((isFirst ? first : second).prefix(Self.sample))
    let right = Array((isFirst ? second : first).prefix(Self.sample))
    let scores = StoryScores(left + right, store, vocabulary, graph)
    let groups = [Array(left.indices), Array(left.count..<(left.count + right.count))]
    let sum = groups[0].reduce(0.0) { sum, row in groups[1].reduce(sum) { $0 + scores.scores[row, $1] } }
    if sum >= BlockGrouper.threshold * Double(left.count * right.count) { return true }
    return StoryHealer(likenesses: scores.likenesses).healed(groups).count == 1
  }
}
