import Clustering
import NewsModel
import UTF8Text

/// Groups the statements of different articles that say the same.
///
/// Purpose: claims matched across articles. Valid when: statements of one claim share rare terms, directly or through
/// others. Action: each statement is compared with the `candidates` earlier ones that share most weight with it; what is
/// connected by similar pairs is a part, and within each part the most similar groups are joined first (average linkage).
/// A part of more than `largestPart` statements is cut where its pairs are least similar. Cost: O(s · (c + p)) for s
/// statements, c candidates and parts of p, however many articles there are.
struct StatementAligner {
  /// The mean similarity from which statements say the same. Chosen on the sample story and two real pages, 2026-11-21;
  /// again on 90 stories, 2026-11-22.
  static let threshold = 0.32
  /// Earlier statements that one is compared with, and of each term the latest statements looked at. Both are more than
  /// stories of a dozen articles have; in larger ones copies are connected through each other (2026-11-22).
  static let candidates = 16
  static let latestOfTerm = 64
  /// Statements compared all with all.
  static let largestPart = 300
  /// By how much the similarity of pairs must grow to cut a part.
  static let cut = 0.1
  /// Members of a group by which it is judged.
  static let sample = 32

  let comparison: StatementComparison
  private let count: Int

  init(_ statements: [Statement], material: StoryMaterial) {
    comparison = StatementComparison(statements, material: material)
    count = statements.count
  }

  /// The groups, statements ascending by index, by their first statement.
  func groups() -> [[Int]] {
    parts(Array(0..<count), similarPairs(), least: Self.threshold).flatMap { part in
      AverageLinkage(count: part.count) { comparison.similarity(part[$0], part[$1]) }
        .groups(threshold: Self.threshold).map { group in group.map { part[$0] } }
    }
    .sorted { $0[0] < $1[0] }
  }

  /// Evenly spread members of a group, all of a small one.
  static func sampled(_ group: [Int], _ size: Int = sample) -> [Int] {
    guard group.count > size else { return group }
    return (0..<size).map { group[$0 * group.count / size] }
  }

  /// The mean similarity of a statement to the others of a group; below 0 when it must not join.
  func similarity(_ one: Int, to group: [Int]) -> Double {
    let all = Self.sampled(group).filter { $0 != one }.map { comparison.similarity(one, $0) }
    return all.contains { $0 < 0 } ? -1 : all.reduce(0, +) / Double(max(1, all.count))
  }

  // MARK: Parts

  private typealias Pair = (one: Int, other: Int, similarity: Double)

  private func similarPairs() -> [Pair] {
    var latest = [[Int]](repeating: [], count: comparison.weights.count)
    var shared = [Double](repeating: 0, count: count)
    var pairs: [Pair] = []
    for index in 0..<count {
      for other in candidates(for: index, latest, &shared) {
        let similarity = comparison.similarity(other, index)
        if similarity >= Self.threshold { pairs.append((other, index, similarity)) }
      }
      for term in comparison.terms[index].numbers { latest[term].append(index) }
    }
    return pairs
  }

  /// The earlier statements that share most of their weight with one, the most first.
  /// - Parameter shared: zero for each statement, and so again when it returns.
  private func candidates(for index: Int, _ latest: [[Int]], _ shared: inout [Double]) -> [Int] {
    var found: [Int] = []
    for term in comparison.terms[index].numbers {
      for other in latest[term].suffix(Self.latestOfTerm) {
        if shared[other] == 0 { found.append(other) }
        shared[other] += comparison.weights[term]
      }
    }
    let ranked = found.map { (part: shared[$0] / (comparison.terms[$0].weight + comparison.terms[index].weight), $0) }
    for other in found { shared[other] = 0 }
    return ranked.sorted { ($1.part, $0.1) < ($0.part, $1.1) }.prefix(Self.candidates).map(\.1)
  }

  /// What pairs of some least similarity connect, cut until no part is too large.
  private func parts(_ members: [Int], _ pairs: [Pair], least: Double) -> [[Int]] {
    let kept = pairs.filter { $0.similarity >= least }
    let parts = Self.connected(members, kept)
    return parts.flatMap { part in
      if part.count <= Self.largestPart { return [part] }
      if least >= 1 {
        return stride(from: 0, to: part.count, by: Self.largestPart).map {
          Array(part[$0..<min($0 + Self.largestPart, part.count)])
        }
      }
      let inside = Set(part)
      return self.parts(part, kept.filter { inside.contains($0.one) }, least: least + Self.cut)
    }
  }

  private static func connected(_ members: [Int], _ pairs: [Pair]) -> [[Int]] {
    var root = Dictionary(uniqueKeysWithValues: members.map { ($0, $0) })
    func top(_ member: Int) -> Int {
      var member = member
      while let next = root[member], next != member {
        root[member] = root[next]
        member = next
      }
      return member
    }
    for pair in pairs {
      let (one, other) = (top(pair.one), top(pair.other))
      root[max(one, other)] = min(one, other)
    }
    var parts: [Int: [Int]] = [:]
    for member in members { parts[top(member), default: []].append(member) }
    return parts.keys.sorted().compactMap { parts[$0] }
  }
}
