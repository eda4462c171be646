/// Joins groups between which there is no gap.
///
/// Purpose: a story with more reports than an article has neighbors is as dense as a topic, and falls apart. Valid when: one of two
/// groups has `coreSize` articles and more. Action: join the two groups whose mean likeness comes nearest to that within
/// them, again and again, while it reaches `ratio` of it. Cost: O(n²) a join.
struct StoryHealer {
  /// These two were chosen together with the constants of `StoryScores`.
  static let coreSize = 4
  static let ratio = 0.8

  let likenesses: SquareMatrix

  /// Elements of each group ascending, groups by their first element, as they are given.
  func healed(_ groups: [[Int]]) -> [[Int]] {
    var groups = groups
    while let (first, second) = closest(groups) {
      groups[first] = (groups[first] + groups[second]).sorted()
      groups.remove(at: second)
    }
    return groups.sorted { $0[0] < $1[0] }
  }

  private func closest(_ groups: [[Int]]) -> (Int, Int)? {
    let within = groups.map { $0.count >= Self.coreSize ? mean($0, $0) : nil }
    var best: (ratio: Double, pair: (Int, Int))?
    for first in groups.indices {
      for second in groups.indices[(first + 1)...] {
        let cores = [within[first], within[second]].compactMap { $0 }
        guard !cores.isEmpty else { continue }
        let inside = cores.reduce(0, +) / Double(cores.count)
        let ratio = inside > 0 ? mean(groups[first], groups[second]) / inside : 0
        if ratio >= Self.ratio, ratio > best?.ratio ?? 0 { best = (ratio, (first, second)) }
      }
    }
    return best?.pair
  }

  /// The mean likeness of elements of one group to those of another, or to the others of their own.
  private func mean(_ first: [Int], _ second: [Int]) -> Double {
    let sum = first.reduce(0.0) { sum, row in second.reduce(sum) { $0 + likenesses[row, $1] } }
    let pairs = first.count * second.count - (first[0] == second[0] ? first.count : 0)
    return sum / Double(pairs)
  }
}
