/// Joins runs of equal words that stand close together, in the same order on both sides.
///
/// Purpose: one passage where a few words were changed, added or dropped. Valid when: at most `maximumGap` words lie
/// between two runs on either side. Action: take the runs from left to right; each goes to the chain whose end is
/// nearest before it, or starts one. Cost: O(r · c) for r runs and c chains still open, which the gap keeps few.
enum MatchChainer {
  /// Words between two runs of one chain, on either side; a subordinate clause has about ten (2026-11-21).
  static let maximumGap = 8

  static func chains(of matches: [Match]) -> [[Match]] {
    var closed: [[Match]] = []
    var open: [[Match]] = []
    for match in matches {
      let stale = open.partition { ($0.last?.leftEnd ?? 0) + maximumGap < match.left }
      closed += open[stale...]
      open.removeSubrange(stale...)
      if let (index, trimmed) = nearest(match, in: open) {
        open[index].append(trimmed)
      } else {
        open.append([match])
      }
    }
    return (closed + open).sorted { ($0[0].left, $0[0].right) < ($1[0].left, $1[0].right) }
  }

  /// The chain that a run continues with the smallest gap, and the run without what the chain already has of it.
  private static func nearest(_ match: Match, in chains: [[Match]]) -> (Int, Match)? {
    var best: (gap: Int, index: Int, match: Match)?
    for (index, chain) in chains.enumerated() {
      guard let last = chain.last, let trimmed = match.trimmed(behind: last) else { continue }
      let gap = max(trimmed.left - last.leftEnd, trimmed.right - last.rightEnd)
      guard gap <= maximumGap else { continue }
      if gap < best?.gap ?? .max || gap == best?.gap && chain[0] < chains[best?.index ?? index][0] {
        best = (gap, index, trimmed)
      }
    }
    return best.map { ($0.index, $0.match) }
  }
}

extension Match {
  var leftEnd: Int { left + count }
  var rightEnd: Int { right + count }

  static func < (first: Match, second: Match) -> Bool {
    (first.left, first.right) < (second.left, second.right)
  }

  /// The part of the run behind both ends of another; nil when nothing is left.
  fileprivate func trimmed(behind other: Match) -> Match? {
    let overlap = max(0, other.leftEnd - left, other.rightEnd - right)
    guard overlap < count else { return nil }
    return Match(left: left + overlap, right: right + overlap, count: count - overlap)
  }
}
