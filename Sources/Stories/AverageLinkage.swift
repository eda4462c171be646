/// Joins articles bottom-up: always the two groups of the highest mean similarity, until none reaches the threshold.
///
/// Group-average clustering (Sokal and Michener 1958, UPGMA), with the Lance-Williams update. Ties go to the smaller
/// numbers. Cost: O(n²) memory and, with each row's best partner remembered, about O(n²) time for n articles.
struct AverageLinkage {
  private let articles: [Int]
  private var similarities: [[Double]]
  private var members: [[Int]]
  private var best: [Int]

  init(_ articles: [Int], similarity: (Int, Int) -> Double) {
    self.articles = articles
    similarities = articles.map { left in articles.map { left == $0 ? -1 : similarity(min(left, $0), max(left, $0)) } }
    members = articles.indices.map { [$0] }
    best = similarities.map { row in row.indices.max { (row[$0], $1) < (row[$1], $0) } ?? 0 }
  }

  /// The groups, articles ascending, by their first article.
  func groups(threshold: Double) -> [[Int]] {
    var copy = self
    while let (left, right) = copy.nearest(), copy.similarities[left][right] >= threshold {
      copy.join(min(left, right), max(left, right))
    }
    return copy.members.filter { !$0.isEmpty }.map { $0.map { articles[$0] }.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func nearest() -> (Int, Int)? {
    let alive = members.indices.filter { !members[$0].isEmpty }
    guard alive.count > 1 else { return nil }
    return alive.max { (similarities[$0][best[$0]], $1) < (similarities[$1][best[$1]], $0) }.map { ($0, best[$0]) }
  }

  private mutating func join(_ kept: Int, _ gone: Int) {
    let (first, second) = (Double(members[kept].count), Double(members[gone].count))
    members[kept] += members[gone]
    members[gone] = []
    for other in members.indices where !members[other].isEmpty && other != kept {
      let mean = (first * similarities[kept][other] + second * similarities[gone][other]) / (first + second)
      similarities[kept][other] = mean
      similarities[other][kept] = mean
    }
    for row in members.indices {
      similarities[row][gone] = -1
    }
    for row in members.indices where !members[row].isEmpty {
      if row == kept || best[row] == kept || best[row] == gone {
        refreshBest(row)
      } else if similarities[row][kept] > similarities[row][best[row]] {
        best[row] = kept
      }
    }
  }

  private mutating func refreshBest(_ row: Int) {
    let values = similarities[row]
    best[row] = values.indices.max { (values[$0], $1) < (values[$1], $0) } ?? 0
  }
}
