import NewsModel
import UTF8Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says how much speaks for two sentences telling the same.
struct FactComparison {
  struct Match {
    /// 0 to 1.
    let score: Double
    /// The tokens of the two verbs that tell it.
    let predicates: (Int, Int)
  }

  /// What a name that both verbs have in the same part adds to the score, and a noun.
  static let sameNameBonus = 0.15
  static let sameNounBonus = 0.1
  /// What is taken off where another noun has the part.
  static let otherNounMalus = 0.1
  /// Things that two sentences share, the verb among them, below which they may be about anything.
  static let leastShared = 3
  /// The overlap from which no part of the verbs needs to be the same.
  static let overlapWithoutParts = 0.6
  /// What a number of the same value adds.
  static let sameNumberBonus = 0.1

  /// How much each item weighs, by how few of all sentences have it.
  private let weights: [String: Double]

  init(_ sentences: [SentenceFacts]) {
    var counts: [String: Int] = [:]
    for facts in sentences { for item in facts.items { counts[item, default: 0] += 1 } }
    weights = counts.mapValues { log(1 + Double(sentences.count) / Double($0)) }
  }

  /// How well two sentences match; nil where one thing speaks against it or nothing for it.
  func match(_ one: SentenceFacts, _ other: SentenceFacts) -> Match? {
    guard !Self.conflict(one, other), let (first, second, parts) = predicates(one, other) else { return nil }
    let numbers = Set(one.numbers.map(\.value)).intersection(other.numbers.map(\.value))
    let shared = one.items.intersection(other.items).count
    guard !numbers.isEmpty || Self.haveCommonName(one, other), shared >= Self.leastShared else { return nil }
    let overlap = overlap(one, other)
    guard parts.areShared || overlap >= Self.overlapWithoutParts else { return nil }
    let score = overlap + parts.bonus + (numbers.isEmpty ? 0 : Self.sameNumberBonus)
    return Match(score: min(1, score), predicates: (first.token, second.token))
  }

  /// Whether both name somebody or a day, or somebody tells both.
  private static func haveCommonName(_ one: SentenceFacts, _ other: SentenceFacts) -> Bool {
    !Set(one.names.map(\.key)).isDisjoint(with: other.names.map(\.key)) || !one.tellers.isDisjoint(with: other.tellers)
      || !one.dates.isDisjoint(with: other.dates)
  }

  /// The mean of the shared part of both sentences' weight and of the lighter one's.
  private func overlap(_ one: SentenceFacts, _ other: SentenceFacts) -> Double {
    let (first, second) = (weight(one.items), weight(other.items))
    let shared = weight(one.items.intersection(other.items))
    guard first > 0, second > 0 else { return 0 }
    return (2 * shared / (first + second) + shared / min(first, second)) / 2
  }

  private func weight(_ items: Set<String>) -> Double {
    // In order, so that rounding is the same in every run.
    items.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
  }

  /// How the parts of two verbs go together.
  private struct Parts {
    /// What they add to the score.
    let bonus: Double
    /// Somebody has the same part in both.
    let areShared: Bool
    /// What the one tells the other denies, or somebody has another's part.
    let areAtOdds: Bool
  }

  /// The verbs that go together best, and how; nil where two that tell of the same are at odds.
  private func predicates(
    _ one: SentenceFacts, _ other: SentenceFacts
  ) -> (SentenceFacts.Predicate, SentenceFacts.Predicate, Parts)? {
    var best: (SentenceFacts.Predicate, SentenceFacts.Predicate, parts: Parts)?
    var isAtOdds = false
    for first in one.predicates where first.name != "say" {
      for second in other.predicates where first.name == second.name {
        let parts = Self.parts(first, second)
        if parts.areAtOdds {
          isAtOdds = true
          if parts.areShared { return nil }
          continue
        }
        if first.isLight, first.patients.isDisjoint(with: second.patients), !first.name.hasPrefix("be ") { continue }
        if parts.bonus > best?.parts.bonus ?? -.infinity { best = (first, second, parts) }
      }
    }
    return isAtOdds && best?.parts.areShared != true ? nil : best
  }

  private static func parts(_ one: SentenceFacts.Predicate, _ other: SentenceFacts.Predicate) -> Parts {
    let (agents, patients) = (bonus(one.agents, other.agents), bonus(one.patients, other.patients))
    let isTurned =
      isSwapped(one.agents, other.patients, other.agents) || isSwapped(one.patients, other.agents, other.patients)
    return Parts(
      bonus: (agents ?? 0) + (patients ?? 0), areShared: (agents ?? 0) > 0 || (patients ?? 0) > 0 || isTurned,
      areAtOdds: one.mode != other.mode || isTurned || agents == nil || patients == nil)
  }

  private static func isSwapped(
    _ own: Set<SentenceFacts.Role>, _ opposite: Set<SentenceFacts.Role>, _ same: Set<SentenceFacts.Role>
  ) -> Bool {
    !own.isDisjoint(with: opposite) && own.isDisjoint(with: same)
  }

  /// Nil for two names of which neither is the other's.
  private static func bonus(_ one: Set<SentenceFacts.Role>, _ other: Set<SentenceFacts.Role>) -> Double? {
    let shared = one.intersection(other)
    if shared.contains(where: \.isName) { return sameNameBonus }
    if !shared.isEmpty { return sameNounBonus }
    if one.contains(where: \.isName) && other.contains(where: \.isName) { return nil }
    return one.isEmpty || other.isEmpty ? 0 : -otherNounMalus
  }

  /// Another number of the same things, another rank or weekday, or one asks what the other tells.
  private static func conflict(_ one: SentenceFacts, _ other: SentenceFacts) -> Bool {
    if one.isQuestion != other.isQuestion { return true }
    if !one.dates.isEmpty, !other.dates.isEmpty, one.dates.isDisjoint(with: other.dates) { return true }
    if !one.ranks.isEmpty, !other.ranks.isEmpty, one.ranks.isDisjoint(with: other.ranks) { return true }
    if !one.weekdays.isEmpty, !other.weekdays.isEmpty, one.weekdays.isDisjoint(with: other.weekdays) { return true }
    return one.numbers.contains { number in
      guard !number.unit.isEmpty else { return false }
      let same = other.numbers.filter { $0.unit == number.unit }
      return !same.isEmpty && !same.contains { $0.value == number.value }
        && !one.numbers.contains { mine in mine.unit == number.unit && same.contains { $0.value == mine.value } }
    }
  }
}

extension SentenceFacts.Role {
  fileprivate var isName: Bool {
    if case .name = self { return true }
    return false
  }
}
