/// A sparse vector of term weights, of length 1 unless it is empty.
struct TermVector: Sendable {
  /// By term number, ascending.
  let entries: [(term: Int, weight: Double)]

  init(_ weights: [Int: Double]) {
    let sorted = weights.sorted { $0.key < $1.key }
    let length = sorted.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    entries = length > 0 ? sorted.map { ($0.key, $0.value / length) } : []
  }

  /// The cosine of the angle between two vectors, 0 to 1.
  /// - Complexity: O(n + m).
  func cosine(_ other: TermVector) -> Double {
    var (left, right) = (0, 0)
    var sum = 0.0
    while left < entries.count && right < other.entries.count {
      let (first, second) = (entries[left], other.entries[right])
      if first.term == second.term { sum += first.weight * second.weight }
      if first.term <= second.term { left += 1 }
      if second.term <= first.term { right += 1 }
    }
    return sum
  }
}
