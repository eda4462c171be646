/// Clustering: which elements belong together, when only their pairwise similarity is known?
///
/// Joins elements bottom-up: always the two groups of the highest mean similarity, until none reaches the threshold.
/// Group-average clustering (Sokal and Michener 1958, UPGMA), with the Lance-Williams update. Two elements that must not
/// be together have a negative similarity; groups that hold such a pair are never joined. Ties go to the smaller numbers,
/// so that the result depends on nothing but the similarities. Not for: more elements than a square matrix can hold.
package struct AverageLinkage {
  private var similarities: [[Double]]
  private var members: [[Int]]
  /// Each group's most similar other group.
  private var best: [Int]

  /// - Parameter similarity: asked once for each pair, the smaller number first.
  /// - Complexity: O(n²) calls and memory.
  package init(count: Int, similarity: (Int, Int) -> Double) {
    var similarities = [[Double]](repeating: [Double](repeating: -1, count: count), count: count)
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        similarities[first][second] = similarity(first, second)
        similarities[second][first] = similarities[first][second]
      }
    }
    self.similarities = similarities
    members = (0..<count).map { [$0] }
    best = similarities.map(Self.indexOfHighest)
  }

  /// The groups, elements ascending, by their first element.
  /// - Parameter threshold: the mean similarity from which two groups are joined, above 0.
  /// - Complexity: O(n²) where each join changes few groups' most similar one, as is usual.
  package func groups(threshold: Double) -> [[Int]] {
    var copy = self
    while let (left, right) = copy.nearest(), copy.similarities[left][right] >= threshold {
      copy.join(min(left, right), max(left, right))
    }
    return copy.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func nearest() -> (Int, Int)? {
    var nearest: (Int, Int)?
    var highest = 0.0
    for row in members.indices where !members[row].isEmpty && similarities[row][best[row]] > highest {
      highest = similarities[row][best[row]]
      nearest = (row, best[row])
    }
    return nearest
  }

  private mutating func join(_ kept: Int, _ gone: Int) {
    let (first, second) = (Double(members[kept].count), Double(members[gone].count))
    members[kept] += members[gone]
    members[gone] = []
    for other in members.indices where !members[other].isEmpty && other != kept {
      let (one, two) = (similarities[kept][other], similarities[gone][other])
      let mean = one < 0 || two < 0 ? -1 : (first * one + second * two) / (first + second)
      similarities[kept][other] = mean
      similarities[other][kept] = mean
      similarities[other][gone] = -1
    }
    similarities[kept][gone] = -1
    refreshBest(joined: kept, gone)
  }

  private mutating func refreshBest(joined kept: Int, _ gone: Int) {
    for row in members.indices where !members[row].isEmpty {
      if row == kept || best[row] == kept || best[row] == gone {
        best[row] = Self.indexOfHighest(similarities[row])
      } else if similarities[row][kept] > similarities[row][best[row]] {
        best[row] = kept
      }
    }
  }

  private static func indexOfHighest(_ values: [Double]) -> Int {
    var index = 0
    for candidate in values.indices where values[candidate] > values[index] { index = candidate }
    return index
  }
}
