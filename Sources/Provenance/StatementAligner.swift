import Clustering
import Glibc
import NewsModel
import UTF8Text

/// Groups the statements of different articles that say the same.
///
/// Purpose: claims matched across articles. Valid when: two statements share a passage that covers most of the shorter,
/// or enough of their terms' weight; terms are weighed by how few of the story's statements have them. Action: join the
/// most similar groups first (average linkage), never two statements that name different days. Cost: O(s²) for s
/// statements, of which the first `maximumStatements` are compared.
struct StatementAligner {
  /// The mean similarity from which statements say the same. Chosen with the next three on the sample story and two real
  /// pages, 2026-11-21; again on 90 stories, 2026-11-22.
  static let threshold = 0.32
  /// How much nearer two statements are that are given to the same named source.
  static let sourceBonus = 0.1
  /// The similarity below which a common source means nothing: people say many things.
  static let leastForBonus = 0.2
  /// The overlap from which an article says a thing twice; below, its statements are different claims.
  static let repetition = 0.6
  /// Statements compared with each other, from each article's beginning; those behind are claims of their own.
  static let maximumStatements = 4_000

  private let statements: [Statement]
  private let passages: PassageTable
  /// Each statement's terms by number, ascending, and their weight together.
  private let terms: [(numbers: [Int], weight: Double)]
  private let weights: [Double]
  /// The named source of each statement, nil for the article's own voice and for unnamed people.
  private let sources: [NameForm?]

  init(_ statements: [Statement], material: StoryMaterial) {
    self.statements = statements
    passages = material.passages
    sources = statements.map { statement in
      statement.chain.last.flatMap { material.articles[statement.article].attributions[$0].resolved }
        .flatMap { $0.kind == .unnamed || $0.kind == .unknown ? nil : NameForm($0.name) }
    }
    let numbers = Self.numbered(statements)
    var counts: [Int: Int] = [:]
    for number in numbers.joined() { counts[number, default: 0] += 1 }
    let weights = counts.keys.sorted().map { log(1 + Double(statements.count) / Double(counts[$0] ?? 1)) }
    self.weights = weights
    terms = numbers.map { numbers in (numbers, numbers.reduce(0) { $0 + weights[$1] }) }
  }

  /// Each statement's terms as numbers, ascending.
  private static func numbered(_ statements: [Statement]) -> [[Int]] {
    var numbers: [String: Int] = [:]
    return statements.map { statement in
      statement.terms.map { term in
        let number = numbers[term] ?? numbers.count
        numbers[term] = number
        return number
      }
      .sorted()
    }
  }

  /// The groups, statements ascending by index, by their first statement.
  func groups() -> [[Int]] {
    let compared = compared
    let alone = Set(statements.indices).subtracting(compared).sorted().map { [$0] }
    return AverageLinkage(count: compared.count) { similarity(compared[$0], compared[$1]) }
      .groups(threshold: Self.threshold).map { group in group.map { compared[$0] } } + alone
  }

  /// The statements compared, all of them in any story of common size.
  private var compared: [Int] {
    guard statements.count > Self.maximumStatements else { return Array(statements.indices) }
    let early = statements.indices.sorted { (statements[$0].sentence, $0) < (statements[$1].sentence, $1) }
    return early.prefix(Self.maximumStatements).sorted()
  }

  /// The statement of a group that is most like all of them, the first of several.
  func mostTypical(of group: [Int]) -> Int {
    let sums = group.map { one in group.reduce(0) { $0 + ($1 == one ? 0 : max(0, similarity(one, $1))) } }
    let best = sums.indices.max { (sums[$0], $1) < (sums[$1], $0) } ?? 0
    return group[best]
  }

  /// The mean similarity of a statement to a group; below 0 when it must not join.
  func similarity(_ one: Int, to group: [Int]) -> Double {
    let all = group.map { similarity(one, $0) }
    return all.contains { $0 < 0 } ? -1 : all.reduce(0, +) / Double(max(1, all.count))
  }

  /// 0 to 1; -1 for two that must not be one claim.
  private func similarity(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (statements[one], statements[other])
    if Self.conflict(first.dates, second.dates) { return -1 }
    let shared = passageShare(first, second)
    let overlap = weightedOverlap(one, other)
    if first.article == second.article { return shared >= 1 ? 1 : overlap > Self.repetition ? overlap : 0 }
    let hasBonus = overlap >= Self.leastForBonus && haveOneSource(one, other)
    return max(shared, hasBonus ? min(1, overlap + Self.sourceBonus) : overlap)
  }

  private func haveOneSource(_ one: Int, _ other: Int) -> Bool {
    guard let first = sources[one], let second = sources[other] else { return false }
    return first.fits(second)
  }

  /// The shared terms' weight over the mean of both statements' weights (Dice's coefficient, weighted).
  private func weightedOverlap(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (terms[one], terms[other])
    guard first.weight > 0, second.weight > 0 else { return 0 }
    var (left, right) = (0, 0)
    var shared = 0.0
    while left < first.numbers.count && right < second.numbers.count {
      let (one, two) = (first.numbers[left], second.numbers[right])
      if one == two { shared += weights[one] }
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return 2 * shared / (first.weight + second.weight)
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
