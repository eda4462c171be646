/// How the rows of some windows of text hang together: neighbors within a window, and each row's head.
package struct SentenceTrees: Sendable {
  /// Where the windows begin, and where the last ends: the first is 0.
  package let bounds: [Int]
  /// For each row the row it depends on; its own for a root.
  package let heads: [Int]
  /// For each row one divided by the number of rows that depend on it, roots not counted.
  let shares: [Float]

  /// - Precondition: bounds ascend from 0 to the number of heads, and heads are rows.
  package init(bounds: [Int], heads: [Int]) {
    precondition(bounds.first == 0 && bounds.last == heads.count, "Windows cover all rows.")
    precondition(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }, "No window is empty.")
    precondition(heads.allSatisfy { heads.indices.contains($0) }, "A head is a row.")
    self.bounds = bounds
    self.heads = heads
    var counts = [Float](repeating: 0, count: heads.count)
    for (row, head) in heads.enumerated() where head != row { counts[head] += 1 }
    shares = counts.map { 1 / max(1, $0) }
  }

  package var rows: Int { heads.count }

  /// The windows as runs of rows.
  var windows: some Sequence<Range<Int>> { zip(bounds, bounds.dropFirst()).lazy.map { $0..<$1 } }
}
