import Glibc

/// How much speaks for two articles of a block telling one story, for each two of them.
///
/// Purpose: tell reports of one happening from reports on the same people and places, in topics that hardly anybody writes
/// about and in those that everybody does. Action: a weighted sum of likenesses, less how near both articles are to
/// others on the whole: where many articles are much alike, more is asked for (hubness correction by local
/// scaling, as CSLS: Conneau and others 2018). In the cosine of whole texts, words that an article shares with its nearest
/// ones weigh less: they tell the topic, not the story. Cost: O(Σ df²) for terms in df articles.
///
/// All constants were chosen together on the development sets, on halves of their stories, and on newscluster with a
/// third and a seventh of the neighbors, which makes its stories that much larger (2026-11-22).
struct StoryScores {
  static let headlineWeight = 0.2
  static let leadWeight = 0.45
  static let coverageWeight = 0.3
  /// For naming the same day of the week first, and against naming another.
  static let weekdayWeight = 0.07
  static let densityWeight = 1.3
  /// What stands for the nearness of a neighbor that is not there.
  static let absentNearness = 0.03
  /// Among few articles none is thinly surrounded: less density than this does not count as such.
  static let leastDensity = 0.1
  /// Articles denser than this are many reports of one story rather than a topic: from here density counts less again.
  static let topicDensity = 0.42
  static let leastStoryDensity = 0.1
  /// How much less a term weighs that all neighbors have: a power.
  static let localPower = 0.45
  /// For two states of one page.
  static let revision = 2.0

  /// By article and other article, whichever first.
  let scores: SquareMatrix
  /// The same before density is taken off: 0 to about 2.
  let likenesses: SquareMatrix

  init(_ profiles: [ProfileNumber], _ store: ProfileStore, _ vocabulary: Vocabulary, _ graph: NeighborGraph) {
    let products = TermProducts(profiles, store, vocabulary, graph)
    let densities = profiles.map { Self.density(of: $0, graph) }
    var likenesses = SquareMatrix(count: profiles.count)
    var scores = likenesses
    for first in profiles.indices {
      for second in profiles.indices[(first + 1)...] {
        let pair = (profiles[first], profiles[second])
        let likeness = store.faded(products.likeness(first, second) + Self.weekday(pair, store), pair)
        let score = likeness - Self.densityWeight * (densities[first] + densities[second]) / 2
        likenesses.set(first, second, likeness)
        scores.set(first, second, store.areRevisions(pair) ? Self.revision : score)
      }
    }
    (self.likenesses, self.scores) = (likenesses, scores)
  }

  private static func weekday(_ pair: (ProfileNumber, ProfileNumber), _ store: ProfileStore) -> Double {
    let (first, second) = (store.weekdays[pair.0], store.weekdays[pair.1])
    guard first < 7, second < 7 else { return 0 }
    return first == second ? weekdayWeight : -weekdayWeight
  }

  private static func density(of profile: ProfileNumber, _ graph: NeighborGraph) -> Double {
    let near = graph.surroundings(profile)
    let absent = Double(NeighborGraph.own - near.count) * absentNearness
    let density = (Double(near.nearness) / Double(Nearness.full) + absent) / Double(NeighborGraph.own)
    guard density > topicDensity else { return max(density, leastDensity) }
    return max(2 * topicDensity - density, leastStoryDensity)
  }
}

/// A symmetric matrix.
struct SquareMatrix: Sendable {
  let count: Int
  private var values: [Double]

  init(count: Int) {
    self.count = count
    values = [Double](repeating: 0, count: count * count)
  }

  subscript(row: Int, column: Int) -> Double { values[row * count + column] }

  mutating func set(_ row: Int, _ column: Int, _ value: Double) {
    values[row * count + column] = value
    values[column * count + row] = value
  }
}
