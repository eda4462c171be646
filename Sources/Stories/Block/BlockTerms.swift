import Glibc

/// The terms of a block's articles with their weights: term by term, those that have it.
struct BlockTerms {
  /// A term in one of the articles.
  struct Use {
    /// The article's.
    let place: Int
    let text: Int
    let headline: Int
    let lead: Int
    /// Of the term, where it stands in the headline; else 0.
    let coverage: Int
  }

  /// Term by term; of each by place.
  private(set) var uses: [Use]
  /// By term: where its uses start; behind the last, where they end.
  private(set) var starts: [Int]

  /// - Complexity: O(terms of the articles, and of their nearest, each once).
  init(_ profiles: [ProfileNumber], _ store: ProfileStore, _ vocabulary: Vocabulary, _ graph: NeighborGraph) {
    let room = profiles.reduce(0) { $0 + store.terms($1).count }
    var table = NumberTable(room: room)
    var numbers: [Int] = []
    numbers.reserveCapacity(room)
    for profile in profiles {
      for term in store.terms(profile) { numbers.append(table.insert(term.number).place) }
    }
    let holders = TermHolders(profiles, store, graph, table)
    starts = [Int](repeating: 0, count: table.count + 1)
    for number in numbers { starts[number + 1] += 1 }
    for number in 0..<table.count { starts[number + 1] += starts[number] }
    let none = Use(place: 0, text: 0, headline: 0, lead: 0, coverage: 0)
    uses = [Use](repeating: none, count: numbers.count)
    var (ends, next) = (starts, 0)
    for (place, profile) in profiles.enumerated() {
      for term in store.terms(profile) {
        let number = numbers[next]
        let neighbors = holders.nearest(to: place, having: number)
        let rarity = Int(vocabulary.entries[Int(term.number)].rarity)
        uses[ends[number]] = Use(term, place: place, rarity: rarity, neighbors: neighbors)
        ends[number] += 1
        next += 1
      }
    }
  }
}

extension BlockTerms.Use {
  fileprivate init(_ term: ProfileTerm, place: Int, rarity: Int, neighbors: Int) {
    self.init(
      place: place, text: Int(term.level) * rarity * LocalWeight.text[neighbors],
      headline: Int(term.headline) * rarity * LocalWeight.headline[neighbors], lead: Int(term.lead) * rarity,
      coverage: term.headline > 0 ? rarity * LocalWeight.coverage[neighbors] : 0)
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
