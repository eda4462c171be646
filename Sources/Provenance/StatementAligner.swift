import Glibc
import NewsModel
import UTF8Text

/// Groups the statements of different articles that say the same.
///
/// Purpose: claims matched across articles. Valid when: two statements share a passage that covers most of the shorter,
/// or enough of their terms' weight; terms are weighed by how few of the story's sentences have them. Action: join the
/// most similar groups first (average linkage), never two statements that name different days. Cost: O(s²) for s
/// statements.
struct StatementAligner {
  /// The mean similarity from which statements say the same. Chosen with the next two on the sample story and two real
  /// pages, 2026-11-21.
  static let threshold = 0.36
  /// How much nearer two statements are that are given to the same named source.
  static let sourceBonus = 0.1
  /// The similarity below which a common source means nothing: people say many things.
  static let leastForBonus = 0.2

  private let statements: [Statement]
  private let passages: PassageTable
  private let weights: [String: Double]
  /// The named source of each statement, nil for the article's own voice and for unnamed people.
  private let sources: [NameForm?]

  init(_ statements: [Statement], material: StoryMaterial) {
    self.statements = statements
    passages = material.passages
    sources = statements.map { statement in
      statement.chain.last.flatMap { material.articles[statement.article].attributions[$0].resolved }
        .flatMap { $0.kind == .unnamed || $0.kind == .unknown ? nil : NameForm($0.name) }
    }
    var counts: [String: Int] = [:]
    for statement in statements {
      for term in statement.sentenceTerms { counts[term, default: 0] += 1 }
    }
    let total = Double(statements.count)
    weights = counts.mapValues { log(1 + total / Double($0)) }
  }

  /// The groups, statements ascending by index, by their first statement.
  func groups() -> [[Int]] {
    var groups = statements.indices.map { [$0] }
    var similarities = statements.indices.map { first in
      statements.indices.map { $0 == first ? 0 : similarity(first, $0) }
    }
    while let (kept, gone) = Self.nearest(similarities), similarities[kept][gone] >= Self.threshold {
      let (first, second) = (Double(groups[kept].count), Double(groups[gone].count))
      groups[kept] += groups[gone]
      groups[gone] = []
      for other in groups.indices {
        let mean = (first * similarities[kept][other] + second * similarities[gone][other]) / (first + second)
        let joined = other == kept || similarities[kept][other] < 0 || similarities[gone][other] < 0 ? -1 : mean
        similarities[kept][other] = joined
        similarities[other][kept] = joined
        similarities[gone][other] = -1
        similarities[other][gone] = -1
      }
    }
    return groups.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  private static func nearest(_ similarities: [[Double]]) -> (Int, Int)? {
    var best: (Int, Int)?
    var highest = 0.0
    for (first, row) in similarities.enumerated() {
      for second in row.indices.dropFirst(first + 1) where row[second] > highest {
        highest = row[second]
        best = (first, second)
      }
    }
    return best
  }

  /// The statement of a group that is most like all of them, the first of several.
  func mostTypical(of group: [Int]) -> Int {
    let sums = group.map { one in group.reduce(0) { $0 + ($1 == one ? 0 : max(0, similarity(one, $1))) } }
    let best = sums.indices.max { (sums[$0], $1) < (sums[$1], $0) } ?? 0
    return group[best]
  }

  /// 0 to 1; -1 for two that must not be one claim.
  private func similarity(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (statements[one], statements[other])
    if Self.conflict(first.dates, second.dates) { return -1 }
    let shared = passageShare(first, second)
    if first.article == second.article { return shared >= 1 ? 1 : ownSimilarity(first, second) }
    let overlap = weightedOverlap(first.terms, second.terms)
    return max(
      shared, overlap < Self.leastForBonus || !haveOneSource(one, other) ? overlap : overlap + Self.sourceBonus)
  }

  private func haveOneSource(_ one: Int, _ other: Int) -> Bool {
    guard let first = sources[one], let second = sources[other] else { return false }
    return first.fits(second)
  }

  /// An article rarely makes a claim twice; only near-equal statements of it are joined.
  private func ownSimilarity(_ first: Statement, _ second: Statement) -> Double {
    let overlap = weightedOverlap(first.terms, second.terms)
    return overlap > 0.6 ? overlap : 0
  }

  /// The shared terms' weight over the mean of both statements' weights (Dice's coefficient, weighted).
  private func weightedOverlap(_ first: [String], _ second: [String]) -> Double {
    let both = Set(first).intersection(second).sorted()
    let weight = { (terms: [String]) in terms.reduce(0) { $0 + (weights[$1] ?? 0) } }
    let (left, right, shared) = (weight(first), weight(second), weight(both))
    guard left > 0, right > 0 else { return 0 }
    return 2 * shared / (left + right)
  }

  /// The part of the shorter statement that lies in passages both share, of 1.
  private func passageShare(_ first: Statement, _ second: Statement) -> Double {
    let covered = passages.between(first.article, second.article).reduce(0) { sum, passage in
      guard let left = passage.left.intersection(first.range), let right = passage.right.intersection(second.range)
      else { return sum }
      return sum + min(left.count, right.count)
    }
    let shorter = min(first.range.count, second.range.count)
    return shorter == 0 ? 0 : min(1, Double(covered) / Double(shorter))
  }

  /// Both name days, and no day of one can be a day of the other.
  private static func conflict(_ first: [String], _ second: [String]) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    return !first.contains { one in second.contains { canAgree(one, $0) } }
  }

  /// Whether two TIMEX3 values can mean one day: "2022-04" and "2022-04-12", "XXXX-04-12" and "2022-04-12".
  private static func canAgree(_ first: String, _ second: String) -> Bool {
    zip(first.utf8, second.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") || $1 == UInt8(ascii: "X") }
  }
}
