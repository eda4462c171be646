import Clustering
import Testing

@Suite struct AverageLinkageTests {
  private func groups(_ pairs: [[Int]: Double], count: Int, threshold: Double = 0.5) -> [[Int]] {
    AverageLinkage(count: count) { pairs[[$0, $1]] ?? 0 }.groups(threshold: threshold)
  }

  @Test func `the most similar are joined first`() {
    #expect(groups([[0, 1]: 0.9, [1, 2]: 0.6, [0, 2]: 0.2], count: 3) == [[0, 1], [2]])
  }

  @Test func `groups are compared by the mean of all their pairs`() {
    #expect(groups([[0, 1]: 0.9, [1, 2]: 0.8, [0, 2]: 0.3], count: 3) == [[0, 1, 2]])
  }

  @Test func `elements that must not be together never are, whatever lies between them`() {
    #expect(groups([[0, 1]: 0.9, [1, 2]: 0.8, [0, 2]: -1], count: 3) == [[0, 1], [2]])
  }

  @Test func `nothing and one element are grouped too`() {
    #expect(groups([:], count: 0) == [])
    #expect(groups([:], count: 1) == [[0]])
  }

  @Test func `a plain search for the best pair gives the same groups`() {
    var state: UInt64 = 1
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    for count in [2, 7, 20] {
      let matrix = (0..<count).map { _ in (0..<count).map { _ in next() } }
      let found = AverageLinkage(count: count) { matrix[$0][$1] }.groups(threshold: 0.6)
      #expect(found == plainGroups(count: count, threshold: 0.6) { matrix[min($0, $1)][max($0, $1)] })
    }
  }

  /// Recomputes every mean from all pairs at every step.
  private func plainGroups(count: Int, threshold: Double, similarity: (Int, Int) -> Double) -> [[Int]] {
    var groups = (0..<count).map { [$0] }
    while true {
      var best: (mean: Double, first: Int, second: Int)?
      for first in groups.indices {
        for second in groups.indices where first < second {
          let sum = groups[first].reduce(0.0) { sum, one in groups[second].reduce(sum) { $0 + similarity(one, $1) } }
          let mean = sum / Double(groups[first].count * groups[second].count)
          if mean > best?.mean ?? 0 { best = (mean, first, second) }
        }
      }
      guard let best, best.mean >= threshold else { break }
      groups[best.first] += groups.remove(at: best.second)
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
