import Glibc
import Testing

@testable import Stories

/// The likenesses of a block are those of the plain formulas.
@Suite struct TermProductsTests {
  private static let index = PlainProfiles.index(PlainProfiles.simulated(30).map { PlainProfiles.profile($0) })

  /// What a term weighs in an article that shares it with so many of its nearest.
  private static func share(_ neighbors: Int, power: Double = StoryScores.localPower) -> Int {
    let all = Double(NeighborGraph.own + 1)
    let share = log(all / (Double(neighbors) + 0.5)) / log(2 * all)
    return Int((64 * pow(max(0, share), power)).rounded())
  }

  private static func weights(_ profile: Int, _ weight: (ProfileTerm, Int, Int) -> Int) -> [UInt32: Int] {
    let nearest = index.graph.nearest(profile).filter { $0.nearness >= Nearness.telling }.map {
      Set(index.store.terms(Int($0.neighbor)).map(\.number))
    }
    return Dictionary(
      uniqueKeysWithValues: index.store.terms(profile).map { term in
        let rarity = Int(index.vocabulary.entries[Int(term.number)].rarity)
        return (term.number, weight(term, rarity, nearest.count { $0.contains(term.number) }))
      })
  }

  private static func cosine(_ pair: (Int, Int), _ weight: (ProfileTerm, Int, Int) -> Int) -> Double {
    let (first, second) = (weights(pair.0, weight), weights(pair.1, weight))
    func product(_ one: [UInt32: Int], _ other: [UInt32: Int]) -> Int {
      one.reduce(0) { $0 + $1.value * other[$1.key, default: 0] }
    }
    let lengths = Double(product(first, first)) * Double(product(second, second))
    return lengths > 0 ? Double(product(first, second)) / lengths.squareRoot() : 0
  }

  /// The share of the first one's headline that stands in the second.
  private static func coverage(_ first: Int, _ second: Int) -> Double {
    let headline = weights(first) { term, rarity, neighbors in
      term.headline > 0 ? rarity * share(neighbors, power: StoryScores.localCoveragePower) : 0
    }
    let known = weights(second) { _, _, _ in 1 }
    let whole = headline.values.reduce(0, +)
    let covered = headline.reduce(0) { $0 + $1.value * known[$1.key, default: 0] }
    return whole > 0 ? Double(covered) / Double(whole) : 0
  }

  @Test(arguments: [0..<2, 3..<12, 0..<80])
  func `each pair is as alike as the formulas say`(block: Range<Int>) {
    let index = Self.index
    let products = TermProducts(Array(block), index.store, index.vocabulary, index.graph)
    var largest = 0.0
    for first in block {
      for second in block where second > first && (first + second) % 7 < 2 {
        let pair = (first, second)
        let expected =
          Self.cosine(pair) { Int($0.level) * $1 * Self.share($2) }
          + StoryScores.headlineWeight
          * Self.cosine(pair) {
            Int($0.headline) * $1 * Self.share($2, power: StoryScores.localHeadlinePower)
          }
          + StoryScores.leadWeight * Self.cosine(pair) { Int($0.lead) * $1 + $2 * 0 }
          + StoryScores.coverageWeight * max(Self.coverage(first, second), Self.coverage(second, first))
        let found = products.likeness(first - block.lowerBound, second - block.lowerBound)
        largest = max(largest, abs(found - expected))
      }
    }
    #expect(largest < 1e-12)
  }

  @Test func `a table gives each number its place, and none to others`() {
    var table = NumberTable(room: 1_000)
    let numbers = (0..<1_000).map { UInt32($0 * $0 * 7 % 100_003) }
    for (place, number) in numbers.enumerated() {
      let inserted = table.insert(number)
      #expect(inserted == (place, true))
    }
    #expect(numbers.map { table.place(of: $0) } == Array(0..<1_000))
    let again = table.insert(numbers[17])
    #expect(again == (17, false))
    #expect(table.place(of: 100_004) == nil)
  }

  @Test func `rows are what was appended, however many there are`() {
    var rows = PackedRows<Int>()
    let expected = (0..<10_000).map { row in Array(repeating: row, count: row % 4) }
    for row in expected { rows.append(row) }
    #expect(expected.indices.allSatisfy { Array(rows[$0]) == expected[$0] })
  }
}
