import Glibc

/// Products of the term weights of a block's articles, each with each.
struct TermProducts {
  private let count: Int
  /// By row and column: what the cosines of whole texts, headlines and leads are made of, and how much of the row's headline
  /// stands in the column's text.
  private var texts: [Int]
  private var headlines: [Int]
  private var leads: [Int]
  private var coverages: [Int]

  init(_ profiles: [ProfileNumber], _ store: ProfileStore, _ vocabulary: Vocabulary, _ graph: NeighborGraph) {
    count = profiles.count
    let none = [Int](repeating: 0, count: count * count)
    (texts, headlines, leads, coverages) = (none, none, none, none)
    var uses = profiles.enumerated().flatMap { place, profile in
      zip(store.terms(profile), graph.surroundings(profile).termCounts).map { term, neighbors in
        TermUse(term, place: place, neighbors: Int(neighbors), rarity: Int(vocabulary.rarities[Int(term.number)]))
      }
    }
    uses.sort { ($0.term, $0.place) < ($1.term, $1.place) }
    var start = 0
    while start < uses.count {
      let end = uses[start...].firstIndex { $0.term != uses[start].term } ?? uses.count
      add(uses[start..<end])
      start = end
    }
  }

  private mutating func add(_ uses: ArraySlice<TermUse>) {
    for first in uses {
      for second in uses {
        let cell = first.place * count + second.place
        texts[cell] += first.text * second.text
        headlines[cell] += first.headline * second.headline
        leads[cell] += first.lead * second.lead
        coverages[cell] += first.coverage
      }
    }
  }

  /// The weighted sum of the likenesses of two articles, by their places in the block.
  func likeness(_ first: Int, _ second: Int) -> Double {
    cosine(texts, first, second) + StoryScores.headlineWeight * cosine(headlines, first, second)
      + StoryScores.leadWeight * cosine(leads, first, second)
      + StoryScores.coverageWeight * max(coverage(first, second), coverage(second, first))
  }

  private func cosine(_ products: [Int], _ first: Int, _ second: Int) -> Double {
    let lengths = Double(products[first * (count + 1)]) * Double(products[second * (count + 1)])
    return lengths > 0 ? Double(products[first * count + second]) / lengths.squareRoot() : 0
  }

  private func coverage(_ first: Int, _ second: Int) -> Double {
    let whole = coverages[first * (count + 1)]
    return whole > 0 ? Double(coverages[first * count + second]) / Double(whole) : 0
  }
}

/// A term in an article of a block, with its weights.
private struct TermUse {
  let term: UInt32
  let place: Int
  let text: Int
  let headline: Int
  let lead: Int
  /// Its rarity where it stands in the headline, else 0.
  let coverage: Int

  init(_ term: ProfileTerm, place: Int, neighbors: Int, rarity: Int) {
    self.term = term.number
    self.place = place
    text = Int(term.level) * rarity * LocalWeight.text[neighbors]
    headline = Int(term.headline) * rarity * LocalWeight.headline[neighbors]
    lead = Int(term.lead) * rarity
    coverage = term.headline > 0 ? rarity * LocalWeight.coverage[neighbors] : 0
  }
}

/// How much less terms weigh that an article shares with its nearest ones: what a term weighs that so many of them have, in
/// 64ths.
private enum LocalWeight {
  static let text = shares(power: StoryScores.localPower)
  static let headline = shares(power: StoryScores.localHeadlinePower)
  static let coverage = shares(power: StoryScores.localCoveragePower)

  private static func shares(power: Double) -> [Int] {
    (0...NeighborGraph.own).map { count in
      let all = Double(NeighborGraph.own + 1)
      let share = log(all / (Double(count) + 0.5)) / log(all / 0.5)
      return Int((64 * pow(max(0, share), power)).rounded())
    }
  }
}
