import Glibc
import UTF8Text

/// Decides what each article's central fact comes from.
///
/// Purpose: one origin an article. Action: candidates of one article compete, by a weighted sum of their features (multinomial
/// logistic regression); then each bearer's share is helped by the largest that it has in another article, since the
/// articles of a story mostly rest on one. The weights are learned from the development stories of the evaluation
/// (`Tools/origins/train.py`, which prints what cross-validation gives). Cost: O(candidates).
struct OriginModel: Sendable {
  private let weights: [OriginFeature: Double]

  static let bundled = OriginModel(PackageResources.OriginWeights_tsv)

  /// What the largest share in another article counts, beside the logarithm of the article's own. Chosen by cross-validation on
  /// the development stories, 2026-11-22.
  private static let companyWeight = 3.0
  /// A share that is never held against a candidate.
  private static let leastShare = 1e-4

  /// - Parameter table: rows of a feature's name, a tab, and its weight.
  init(_ table: [UInt8]) {
    var weights: [OriginFeature: Double] = [:]
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      if parts.count == 2, let feature = OriginFeature(rawValue: String(parts[0])), let weight = Double(parts[1]) {
        weights[feature] = weight
      }
    }
    self.weights = weights
  }

  /// Which candidate each article's fact comes from.
  /// - Parameter candidates: by article; none is empty.
  /// - Returns: by article, the place of the best; the group that it is in.
  func choose(_ candidates: [[OriginCandidate]], _ groups: OriginGroups) -> [(candidate: Int, group: Int)] {
    let shares = candidates.map { share($0) }
    var best = [(candidate: Int, group: Int, score: Double, share: Double)](
      repeating: (0, 0, -.infinity, 0), count: candidates.count)
    for (number, group) in groups.all.enumerated() {
      var sums: [Int: Double] = [:]
      for member in group.members { sums[member.article, default: 0] += shares[member.article][member.candidate] }
      for member in group.members {
        let company = sums.filter { $0.key != member.article }.values.max() ?? 0
        let score = log((sums[member.article] ?? 0) + Self.leastShare) + Self.companyWeight * company
        let share = shares[member.article][member.candidate]
        if (score, share) > (best[member.article].score, best[member.article].share) {
          best[member.article] = (member.candidate, number, score, share)
        }
      }
    }
    return Self.joined(best.map { ($0.candidate, $0.group) }, candidates)
  }

  /// Articles that give their fact to nobody join what most others rest on: they are no corroboration.
  private static func joined(
    _ chosen: [(candidate: Int, group: Int)], _ candidates: [[OriginCandidate]]
  ) -> [(candidate: Int, group: Int)] {
    let isOpen = chosen.indices.map { index in
      let best = candidates[index][chosen[index].candidate]
      let isUnsaid = candidates[index].allSatisfy { $0.features[.speaks] == nil && $0.bearer != .citedReport }
      return (best.bearer == .event || best.bearer == .ownReport) && !best.isSupported && isUnsaid
    }
    let counts = Dictionary(chosen.indices.filter { !isOpen[$0] }.map { (chosen[$0].group, 1) }, uniquingKeysWith: +)
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return chosen }
    return chosen.indices.map { isOpen[$0] ? (chosen[$0].candidate, most) : chosen[$0] }
  }

  /// Each candidate's share, all together 1.
  func share(_ candidates: [OriginCandidate]) -> [Double] {
    let powers = candidates.map { exp(score($0)) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  private func score(_ candidate: OriginCandidate) -> Double {
    OriginFeature.allCases.reduce(0) { $0 + (weights[$1] ?? 0) * (candidate.features[$1] ?? 0) }
  }
}
