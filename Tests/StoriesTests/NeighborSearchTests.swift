import Testing

@testable import Stories
@testable import StorySimulation

/// The neighbors found are those of the plain reading of what neighbors are.
@Suite struct NeighborSearchTests {
  /// A profile of random keys, the heaviest first, as an article's are: their squares sum up to that of 255.
  private struct Sample {
    let day: Int32
    let keys: [WeightedTerm]
  }

  private static func sample(_ random: inout SplitMix64, terms: Int) -> Sample {
    let day = random.below(20) == 0 ? ProfileStore.noDay : Int32(19_000 + random.below(60))
    var numbers = Array(0..<terms)
    random.shuffle(&numbers)
    let weights = (0..<ProfileStore.keyLimit).map { _ in 1 + random.below(10) }.sorted(by: >)
    let length = Double(weights.reduce(0) { $0 + $1 * $1 }).squareRoot()
    return Sample(
      day: day,
      keys: zip(numbers, weights).map {
        WeightedTerm(number: UInt32($0), weight: UInt8((255 * Double($1) / length).rounded()))
      })
  }

  private static func product(_ first: some Sequence<WeightedTerm>, _ second: some Sequence<WeightedTerm>) -> Int {
    let weights = Dictionary(uniqueKeysWithValues: first.map { ($0.number, Int($0.weight)) })
    return second.reduce(0) { $0 + Int($1.weight) * weights[$1.number, default: 0] }
  }

  /// How near two are, said plainly; nil for those that are no neighbors.
  private static func nearness(_ first: Sample, _ second: Sample) -> Int? {
    let undated = [first.day, second.day].count { $0 == ProfileStore.noDay }
    let days = undated > 0 ? 0 : abs(Int(first.day) - Int(second.day))
    guard days <= Nearness.reach else { return nil }
    let isFar = undated == 1 || days > NeighborSearch.nearDays
    let isFarthest = undated == 1 || days > NeighborSearch.farDays
    let farKeys = isFarthest ? NeighborSearch.farthestKeys : NeighborSearch.farKeys
    let heaviest = [first, second].map { $0.keys.prefix(isFar ? farKeys : NeighborSearch.nearKeys) }
    guard product(heaviest[0], heaviest[1]) >= (isFar ? Nearness.leastFar : Nearness.leastNear) else { return nil }
    let nearness = Nearness.faded(min(product(first.keys, second.keys), Nearness.full), days: days)
    return nearness >= (undated == 1 ? 2 : 1) * Nearness.least ? nearness : nil
  }

  @Test(arguments: [60, 150, 600])
  func `in whatever order of days articles come, each has the neighbors that comparing all with all gives`(terms: Int) {
    var random = SplitMix64(seed: 5, stream: .plan, index: terms)
    var (search, store, samples) = (NeighborSearch(), ProfileStore(), [Sample]())
    var (found, expected): ([[Neighbor]], [[Neighbor]]) = ([], [])
    for number in 0..<600 {
      let sample = Self.sample(&random, terms: terms)
      found.append(
        search.neighbors(day: sample.day, keys: sample.keys, store).sorted { $0.profile < $1.profile })
      expected.append(
        samples.enumerated().compactMap { other, earlier in
          Self.nearness(sample, earlier).map { Neighbor(profile: other, nearness: $0) }
        })
      search.append(number, day: sample.day, keys: sample.keys)
      _ = store.append(ProfileDraft(day: sample.day, keys: sample.keys, hash: UInt64(number)))
      samples.append(sample)
    }
    #expect(expected.contains { !$0.isEmpty })
    #expect(found == expected)
  }

  @Test func `what one article met is forgotten at the next, however many there are`() {
    var sums = KeySums()
    sums.appendProfile()
    var postings = KeyPostings()
    let key = WeightedTerm(number: 0, weight: 200)
    postings.add(0, day: 100, keys: [key])
    for _ in 0..<70_000 {
      sums.start()
      postings.scan([key][...], [.days(100, 100)], into: &sums, least: 40_000)
      guard sums.found == [0] else { break }
    }
    #expect(sums.found == [0])
    sums.start()
    postings.scan([key][...], [.days(100, 100)], into: &sums, least: 40_001)
    #expect(sums.found.isEmpty)
  }
}

extension ProfileDraft {
  /// A report of no page.
  init(day: Int32, keys: [WeightedTerm], hash: UInt64) {
    self.init(day: day, shape: .report, page: 0, weekday: 7, terms: [], keys: keys, hash: hash)
  }
}
