import NewsModel
import TextReuse
import UTF8Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says how much speaks for two statements saying the same.
///
/// Purpose: statements of different articles that are one claim. Valid when: terms are weighed by how few of the story's
/// statements have them. Action: two statements are as similar as their terms' weight is shared, or as much of the shorter
/// lies in a passage that both articles have; more so where one verb has the same people in the same part, or one named
/// source says both; not at all where they speak against each other by a day, a number or a denial. Cost: O(terms) for a
/// pair.
struct StatementComparison: Sendable {
  /// How much nearer two statements are that are given to the same named source. Chosen with the next on the sample story
  /// and two real pages, 2026-11-21; again on 90 stories, 2026-11-22.
  static let sourceBonus = 0.1
  /// The overlap below which a common source or a common verb means nothing: people say and do many things.
  static let leastForBonus = 0.2
  /// How much nearer two statements are of which a verb has somebody in the same part. Chosen on 90 stories, 2026-11-22.
  static let partBonus = 0.08
  /// The overlap from which an article says a thing twice; below, its statements are different claims.
  static let repetition = 0.6
  /// The overlap from which two statements need no name, number or verb in common; and the part of the shorter that
  /// lies in passages. Chosen by reading pairs of 125 stories, 2026-11-22.
  static let leastWithoutAnchor = 0.38
  static let leastLiteral = 0.5

  private let statements: [Statement]
  private let passages: PassageTable
  /// Each statement's terms by number, ascending, and their weight together.
  let terms: [(numbers: [Int], weight: Double)]
  /// Of each term, by number.
  let weights: [Double]
  /// The named source of each statement, nil for the article's own voice and for unnamed people.
  private let sources: [NameForm?]
  /// By term: it is a number.
  private let isNumber: [Bool]
  /// By term: it is a name or a number.
  private let isBearer: [Bool]

  init(_ statements: [Statement], material: StoryMaterial) {
    self.statements = statements
    passages = material.passages
    sources = statements.map { statement in
      statement.chain.last.flatMap { material.articles[statement.article].attributions[$0].resolved }
        .flatMap { $0.kind == .unnamed || $0.kind == .unknown ? nil : NameForm($0.name) }
    }
    let (numbers, keys) = Self.numbered(statements)
    isNumber = keys.map { $0.hasPrefix("number ") }
    isBearer = keys.map { $0.hasPrefix("number ") || $0.hasPrefix("name ") }
    var counts = [Int](repeating: 0, count: keys.count)
    for number in numbers.joined() { counts[number] += 1 }
    let weights = counts.map { log(1 + Double(statements.count) / Double($0)) }
    self.weights = weights
    terms = numbers.map { numbers in (numbers, numbers.reduce(0) { $0 + weights[$1] }) }
  }

  /// Each statement's terms as numbers, ascending; and the terms by number.
  private static func numbered(_ statements: [Statement]) -> ([[Int]], keys: [String]) {
    var numbers: [String: Int] = [:]
    var keys: [String] = []
    let terms = statements.map { statement in
      statement.content.terms.map { term in
        if let number = numbers[term] { return number }
        numbers[term] = keys.count
        keys.append(term)
        return keys.count - 1
      }
      .sorted()
    }
    return (terms, keys)
  }

  /// 0 to 1; -1 for two that must not be one claim.
  func similarity(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (statements[one], statements[other])
    if first.isDenied != second.isDenied || Self.haveOtherDays(first, second) { return -1 }
    let overlap = overlap(one, other)
    if first.article == second.article {
      return passageShare(first, second) >= 1 ? 1 : overlap > Self.repetition ? overlap : 0
    }
    if overlap >= Self.leastForBonus, Self.areAtOdds(first, second) { return -1 }
    var bonus = 0.0
    if overlap >= Self.leastForBonus {
      bonus += haveOneSource(one, other) ? Self.sourceBonus : 0
      bonus += Self.sharePart(first, second) ? Self.partBonus : 0
    }
    let passageShare = passageShare(first, second)
    guard passageShare >= Self.leastLiteral || overlap >= Self.leastWithoutAnchor || haveAnchor(one, other) else {
      return 0
    }
    return max(passageShare, min(1, overlap + bonus))
  }

  /// Whether two statements have a name, a number or a verb that says much in common.
  private func haveAnchor(_ one: Int, _ other: Int) -> Bool {
    if shared(terms[one].numbers, terms[other].numbers, { isBearer[$0] ? 1 : 0 }) > 0 { return true }
    let verbs = statements[one].content.predicates.filter { !$0.isLight && $0.name != "say" }.map(\.name)
    return statements[other].content.predicates.contains { verbs.contains($0.name) }
  }

  /// Whether two statements name somebody or something alike.
  func shareName(_ one: Int, _ other: Int) -> Bool {
    shared(terms[one].numbers, terms[other].numbers) { isBearer[$0] && !isNumber[$0] ? 1 : 0 } > 0
  }

  /// The shared terms' weight over the mean of both statements' weights (Dice's coefficient, weighted).
  func overlap(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (terms[one], terms[other])
    guard first.weight > 0, second.weight > 0 else { return 0 }
    return 2 * shared(first.numbers, second.numbers) { weights[$0] } / (first.weight + second.weight)
  }

  /// The shared terms' weight over the lighter statement's, numbers left out: 1 where one tells all that the other does.
  func containment(_ one: Int, _ other: Int) -> Double {
    func weight(_ term: Int) -> Double { isNumber[term] ? 0 : weights[term] }
    let (first, second) = (terms[one].numbers, terms[other].numbers)
    let lighter = min(first.reduce(0) { $0 + weight($1) }, second.reduce(0) { $0 + weight($1) })
    return lighter > 0 ? shared(first, second, weight) / lighter : 0
  }

  private func shared(_ first: [Int], _ second: [Int], _ weight: (Int) -> Double) -> Double {
    var (left, right) = (0, 0)
    var shared = 0.0
    while left < first.count && right < second.count {
      let (one, two) = (first[left], second[right])
      if one == two { shared += weight(one) }
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return shared
  }

  private func haveOneSource(_ one: Int, _ other: Int) -> Bool {
    guard let first = sources[one], let second = sources[other] else { return false }
    return first.fits(second)
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

  // MARK: What speaks against

  /// Both name days, and no day of one can be a day of the other.
  static func haveOtherDays(_ first: Statement, _ second: Statement) -> Bool {
    guard !first.dates.isEmpty, !second.dates.isEmpty else { return false }
    return !first.dates.contains { one in second.dates.contains { canAgree(one, $0) } }
  }

  /// Whether two TIMEX3 values can mean one day: "2022-04" and "2022-04-12", "XXXX-04-12" and "2022-04-12".
  private static func canAgree(_ first: String, _ second: String) -> Bool {
    zip(first.utf8, second.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") || $1 == UInt8(ascii: "X") }
  }

  /// Whether numbers of the same things differ, or one denies what the other tells.
  private static func areAtOdds(_ first: Statement, _ second: Statement) -> Bool {
    !differingMeasures(first, second).isEmpty || deniedPredicates(first, second) != nil
  }

  /// Pairs of measures of the same things of which the values cannot both be right.
  static func differingMeasures(_ first: Statement, _ second: Statement) -> [(Measure, Measure)] {
    let (ones, others) = (first.content.measures, second.content.measures)
    return ones.flatMap { one in
      let same = others.filter { one.isSameThing(as: $0) }
      guard !same.contains(where: { one.canAgree(with: $0) }) else { return [(Measure, Measure)]() }
      return same.filter { other in
        !ones.contains { $0.isSameThing(as: other) && $0.canAgree(with: other) }
      }
      .map { (one, $0) }
    }
  }

  /// The first pair of verbs of which one is denied and the other told, with somebody in the same part.
  static func deniedPredicates(_ first: Statement, _ second: Statement) -> (Int, Int)? {
    guard first.content.hasNegation != second.content.hasNegation else { return nil }
    for one in first.content.predicates where !one.isLight && one.name != "say" {
      for other in second.content.predicates where other.name == one.name {
        guard one.mode.isNegated != other.mode.isNegated, one.mode.isOpen == other.mode.isOpen,
          one.mode.isSupposed == other.mode.isSupposed,
          !one.agents.isDisjoint(with: other.agents) || !one.patients.isDisjoint(with: other.patients)
        else { continue }
        return (one.token, other.token)
      }
    }
    return nil
  }

  /// Whether a verb that says much has somebody in the same part in both.
  private static func sharePart(_ first: Statement, _ second: Statement) -> Bool {
    first.content.predicates.contains { one in
      guard !one.isLight, one.name != "say" else { return false }
      return second.content.predicates.contains { other in
        one.name == other.name
          && (!one.agents.isDisjoint(with: other.agents) || !one.patients.isDisjoint(with: other.patients))
      }
    }
  }
}
