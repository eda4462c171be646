import NewsModel

/// Finds the profiles near one among all that there are.
///
/// Purpose: neighbors of an article, in time that hardly grows with the articles of a day. Valid when: of two articles
/// not more than `nearDays` apart, or both undated, most keys count. Others must be the more alike to be neighbors, and
/// most that share a key share nothing else: two are looked at only if their heaviest keys have enough in common
/// (`Nearness.leastNear`, `leastFar`), fewer keys the farther apart they are. Action: sum up products posting by posting; then,
/// for those that have, the products of all keys. Cost, for each key: O(articles of some days that have it, and of some
/// weeks that have it among their heaviest).
struct NeighborSearch: Sendable {
  /// Days between two articles up to which `nearKeys` count. Chosen on simulated articles, 1,000,000 a year: of the edges of
  /// `Nearness.binding` and more that comparing all keys of all articles finds, fewer than 1 in 100 are lost (2026-11-22).
  static let nearDays = 2
  /// By how many of its heaviest keys an article is looked for among those of the same days. Chosen on the development sets,
  /// where stories are those that all keys give down to 32, and no more at 24 (2026-11-23).
  static let nearKeys = 32
  /// Days between two articles up to which `farKeys` count, and not `farthestKeys`. Chosen likewise.
  static let farDays = 12
  /// By how many of its heaviest keys an article is looked for from far away. Chosen on 300,000 simulated articles: with less
  /// asked of them (`Nearness.leastFar`), 12 and 6 keys find more of the stories than 16 and 8 (2026-11-23).
  static let farKeys = 12
  /// By how many from farthest away, and where one of two articles has no date: all others are compared with it. Chosen likewise.
  static let farthestKeys = 6

  private var heavy = KeyPostings()
  private var heaviest = KeyPostings()
  private var veryHeaviest = KeyPostings()
  private var sums = KeySums()
  private var weights = KeyWeights()

  /// - Parameter keys: the heaviest first; none for profiles that have no neighbors.
  mutating func append(_ profile: ProfileNumber, day: Int32, keys: [WeightedTerm]) {
    sums.appendProfile()
    heavy.add(profile, day: day, keys: keys.prefix(Self.nearKeys))
    heaviest.add(profile, day: day, keys: keys.prefix(Self.farKeys))
    veryHeaviest.add(profile, day: day, keys: keys.prefix(Self.farthestKeys))
  }

  /// The neighbors that a profile not yet appended has among the others, each once, in no order that means anything.
  mutating func neighbors(day: Int32, keys: [WeightedTerm], _ store: ProfileStore) -> [Neighbor] {
    sums.start()
    heavy.scan(keys.prefix(Self.nearKeys), Self.near(day), into: &sums, least: Nearness.leastNear)
    heaviest.scan(keys.prefix(Self.farKeys), Self.far(day), into: &sums, least: Nearness.leastFar)
    veryHeaviest.scan(keys.prefix(Self.farthestKeys), Self.farthest(day), into: &sums, least: Nearness.leastFar)
    weights.set(keys)
    let found = sums.found.map {
      Neighbor(profile: ProfileNumber($0), nearness: weights.product(store.keys(ProfileNumber($0))))
    }
    weights.clear(keys)
    return found.compactMap { neighbor in
      let other = store.days[neighbor.profile]
      let nearness = Nearness.faded(min(neighbor.nearness, Nearness.full), other, day)
      return nearness < Nearness.least(other, day) ? nil : Neighbor(profile: neighbor.profile, nearness: nearness)
    }
  }

  private static func near(_ day: Int32) -> [DaySpan] {
    day == ProfileStore.noDay ? [.undated] : [.days(Int(day) - nearDays, Int(day) + nearDays)]
  }

  private static func far(_ day: Int32) -> [DaySpan] {
    day == ProfileStore.noDay ? [] : spans(from: day, nearDays + 1, farDays)
  }

  private static func farthest(_ day: Int32) -> [DaySpan] {
    day == ProfileStore.noDay ? [.dated] : [.undated] + spans(from: day, farDays + 1, Nearness.reach)
  }

  /// The days that lie so far before a day, and behind it.
  private static func spans(from day: Int32, _ least: Int, _ most: Int) -> [DaySpan] {
    [.days(Int(day) - most, Int(day) - least), .days(Int(day) + least, Int(day) + most)]
  }
}

/// A profile and how near it is to another.
struct Neighbor: Sendable, Equatable {
  let profile: ProfileNumber
  let nearness: Int
}

/// One article's keys by term.
private struct KeyWeights: Sendable {
  private var weights: [UInt8] = []

  mutating func set(_ keys: [WeightedTerm]) {
    for key in keys {
      let term = Int(key.number)
      if term >= weights.count { weights += [UInt8](repeating: 0, count: term + 1 - weights.count) }
      weights[term] = key.weight
    }
  }

  mutating func clear(_ keys: [WeightedTerm]) {
    for key in keys { weights[Int(key.number)] = 0 }
  }

  func product(_ keys: ArraySlice<WeightedTerm>) -> Int {
    var product = 0
    for key in keys where Int(key.number) < weights.count { product += Int(key.weight) * Int(weights[Int(key.number)]) }
    return product
  }
}
