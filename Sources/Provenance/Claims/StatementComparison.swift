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

  // Apart from each other, since whole statements are slow to fetch.
  private let headers: [Header]
  private let dates: [[String]]
  private let measures: [[Measure]]
  private let predicates: [[SentenceFacts.Predicate]]
  /// The classes of each statement's verbs, as numbers; and of those that say much.
  private let verbs: [[Int]]
  private let telling: [[Int]]
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

  private struct Header {
    let article: Int
    let range: TextRange
    let isDenied: Bool
    let hasNegation: Bool
  }

  init(_ statements: [Statement], material: StoryMaterial) {
    headers = statements.map {
      Header(article: $0.article, range: $0.range, isDenied: $0.isDenied, hasNegation: $0.content.hasNegation)
    }
    dates = statements.map(\.dates)
    measures = statements.map(\.content.measures)
    predicates = statements.map(\.content.predicates)
    (verbs, telling) = Self.verbs(predicates)
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

  private static func verbs(_ predicates: [[SentenceFacts.Predicate]]) -> (all: [[Int]], telling: [[Int]]) {
    var numbers: [String: Int] = [:]
    var (all, telling) = ([[Int]](), [[Int]]())
    for predicates in predicates {
      let named = predicates.map { predicate in
        let number = numbers[predicate.name] ?? numbers.count
        numbers[predicate.name] = number
        return (number: number, isTelling: !predicate.isLight && predicate.name != "say")
      }
      all.append(named.map(\.number))
      telling.append(named.filter(\.isTelling).map(\.number))
    }
    return (all, telling)
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
    let (first, second) = (headers[one], headers[other])
    if first.isDenied != second.isDenied { return -1 }
    if haveOtherDays(one, other) { return -1 }
    let overlap = overlap(one, other)
    if first.article == second.article {
      return overlap > Self.repetition ? overlap : 0
    }
    let passageShare = passageShare(first, second)
    if overlap < Self.leastForBonus {
      return passageShare >= Self.leastLiteral || haveAnchor(one, other) ? max(passageShare, overlap) : 0
    }
    if areAtOdds(one, other) { return -1 }
    let haveVerb = haveVerb(one, other)
    guard passageShare >= Self.leastLiteral || overlap >= Self.leastWithoutAnchor || haveVerb || haveBearer(one, other)
    else { return 0 }
    var bonus = haveOneSource(one, other) ? Self.sourceBonus : 0
    bonus += haveVerb && sharePart(one, other) ? Self.partBonus : 0
    return max(passageShare, min(1, overlap + bonus))
  }

  /// Whether two statements have a name, a number or a verb that says much in common.
  private func haveAnchor(_ one: Int, _ other: Int) -> Bool {
    haveBearer(one, other) || haveVerb(one, other)
  }

  /// Whether two statements have a name or a number in common.
  private func haveBearer(_ one: Int, _ other: Int) -> Bool {
    shared(terms[one].numbers, terms[other].numbers) { isBearer[$0] ? 1 : 0 } > 0
  }

  /// Whether two statements have a verb that says much in common.
  private func haveVerb(_ one: Int, _ other: Int) -> Bool {
    telling[one].contains { verbs[other].contains($0) }
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
  private func passageShare(_ first: Header, _ second: Header) -> Double {
    let shorter = min(first.range.count, second.range.count)
    if shorter == 0 { return 0 }
    let covered = passages.sharedBytes(first.article, first.range, second.article, second.range)
    return min(1, Double(covered) / Double(shorter))
  }

  // MARK: What speaks against

  /// Both name days, and no day of one can be a day of the other.
  func haveOtherDays(_ one: Int, _ other: Int) -> Bool {
    if dates[one].isEmpty || dates[other].isEmpty { return false }
    return !dates[one].contains { day in dates[other].contains { Self.canAgree(day, $0) } }
  }

  /// Whether two TIMEX3 values can mean one day: "2022-04" and "2022-04-12", "XXXX-04-12" and "2022-04-12".
  private static func canAgree(_ first: String, _ second: String) -> Bool {
    zip(first.utf8, second.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") || $1 == UInt8(ascii: "X") }
  }

  /// Whether numbers of the same things differ, or one denies what the other tells.
  private func areAtOdds(_ one: Int, _ other: Int) -> Bool {
    !differingMeasures(one, other).isEmpty || deniedPredicates(one, other) != nil
  }

  /// Whether both have measures.
  func haveMeasures(_ one: Int, _ other: Int) -> Bool { !measures[one].isEmpty && !measures[other].isEmpty }

  /// Pairs of measures of the same things of which the values cannot both be right.
  func differingMeasures(_ one: Int, _ other: Int) -> [(Measure, Measure)] {
    guard haveMeasures(one, other) else { return [] }
    let (ones, others) = (measures[one], measures[other])
    return ones.flatMap { one in
      let same = others.filter { one.isSameThing(as: $0) }
      guard !same.contains(where: { one.canAgree(with: $0) }) else { return [(Measure, Measure)]() }
      return same.filter { other in
        !ones.contains { $0.isSameThing(as: other) && $0.canAgree(with: other) }
      }
      .map { (one, $0) }
    }
  }

  /// The first pair of verbs, by their tokens, of which one is denied and the other told, with somebody in the same part.
  func deniedPredicates(_ one: Int, _ other: Int) -> (Int, Int)? {
    guard headers[one].hasNegation != headers[other].hasNegation, haveVerb(one, other) else { return nil }
    for first in predicates[one] where !first.isLight && first.name != "say" {
      for second in predicates[other] where second.name == first.name {
        guard first.mode.isNegated != second.mode.isNegated, first.mode.isOpen == second.mode.isOpen,
          first.mode.isSupposed == second.mode.isSupposed, Self.sharePart(first, second)
        else { continue }
        return (first.token, second.token)
      }
    }
    return nil
  }

  /// Whether a verb that says much has somebody in the same part in both.
  private func sharePart(_ one: Int, _ other: Int) -> Bool {
    predicates[one].contains { first in
      guard !first.isLight, first.name != "say" else { return false }
      return predicates[other].contains { second in first.name == second.name && Self.sharePart(first, second) }
    }
  }

  private static func sharePart(_ one: SentenceFacts.Predicate, _ other: SentenceFacts.Predicate) -> Bool {
    !one.agents.isDisjoint(with: other.agents) || !one.patients.isDisjoint(with: other.patients)
  }
}
