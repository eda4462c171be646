import Glibc

/// How much speaks for two articles of a block telling one story, for each two of them.
///
/// Purpose: tell reports of one happening from reports on the same people and places, in topics that hardly anybody writes
/// about and in those that everybody does. Action: a weighted sum of likenesses, less how near both articles are to
/// others on the whole: where many articles are much alike, more is asked for (hubness correction by local
/// scaling, as CSLS: Conneau and others 2018). In the cosine of whole texts, words that an article shares with its nearest
/// ones weigh less: they tell the topic, not the story. Cost: O(Σ df²) for terms in df articles.
///
/// All constants, those of `LocalDensity`, `StoryHealer` and `BlockGrouper` among them, were chosen together: on the development
/// sets, halves and two fifths of these, handfuls of their stories that are much alike, newscluster with a third of the
/// neighbors, which makes its stories that much larger, and simulated stories of up to 40 articles (2026-11-22).
struct StoryScores {
  static let headlineWeight = 0.2
  static let leadWeight = 0.8
  static let coverageWeight = 0.4
  /// For naming the same day of the week first, and against naming another.
  static let weekdayWeight = 0.07
  static let densityWeight = 1.15
  /// How much less a term weighs that all neighbors have: powers, for the whole text, its headline, and the headline's words
  /// that are looked for in the other text.
  static let localPower = 0.9
  static let localHeadlinePower = 0.15
  static let localCoveragePower = 0.1
  /// For two states of one page.
  static let revision = 2.0

  /// By article and other article, whichever first.
  let scores: SquareMatrix
  /// The same before density is taken off: 0 to about 2.
  let likenesses: SquareMatrix

  /// - Parameter likenesses: those of the profiles, where they are known already.
  init(
    _ profiles: [ProfileNumber], _ store: ProfileStore, _ vocabulary: Vocabulary, _ graph: NeighborGraph,
    likenesses known: SquareMatrix? = nil
  ) {
    let likenesses = known ?? Self.likenesses(profiles, store, vocabulary, graph)
    let density = LocalDensity(profiles, likenesses, graph)
    let densities = profiles.map { density.density(of: $0) }
    var scores = SquareMatrix(count: profiles.count)
    forEachPair(of: profiles) { first, second, pair in
      let score = likenesses[first, second] - Self.densityWeight * (densities[first] + densities[second]) / 2
      scores.set(first, second, store.areRevisions(pair) ? Self.revision : score)
    }
    (self.likenesses, self.scores) = (likenesses, scores)
  }

  private static func likenesses(
    _ profiles: [ProfileNumber], _ store: ProfileStore, _ vocabulary: Vocabulary, _ graph: NeighborGraph
  ) -> SquareMatrix {
    let products = TermProducts(profiles, store, vocabulary, graph)
    var likenesses = SquareMatrix(count: profiles.count)
    forEachPair(of: profiles) { first, second, pair in
      likenesses.set(first, second, store.faded(products.likeness(first, second) + weekday(pair, store), pair))
    }
    return likenesses
  }

  private static func weekday(_ pair: (ProfileNumber, ProfileNumber), _ store: ProfileStore) -> Double {
    let (first, second) = (store.weekdays[pair.0], store.weekdays[pair.1])
    guard first < 7, second < 7 else { return 0 }
    return first == second ? weekdayWeight : -weekdayWeight
  }
}

/// Calls `body` for each two profiles with their places.
private func forEachPair(
  of profiles: [ProfileNumber], _ body: (Int, Int, (ProfileNumber, ProfileNumber)) -> Void
) {
  for first in profiles.indices {
    for second in profiles.indices[(first + 1)...] { body(first, second, (profiles[first], profiles[second])) }
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
