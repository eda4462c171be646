/// The nearest profiles that one keeps, in sum.
struct Surroundings: Sendable {
  private(set) var count = 0
  /// The sum of their nearness.
  private(set) var nearness = 0
  /// For each of the profile's terms, how many of them have it.
  private(set) var termCounts: [UInt8]

  /// - Parameter terms: how many the profile has.
  init(terms: Int) { termCounts = [UInt8](repeating: 0, count: terms) }

  /// Adds a neighbor, or takes one away.
  /// - Parameter change: 1 or -1.
  /// - Complexity: O(terms of both).
  mutating func change(
    by change: Int, _ neighbor: ProfileNumber, nearness: Int, of profile: ProfileNumber, _ store: ProfileStore
  ) {
    count += change
    self.nearness += change * nearness
    let terms = store.terms(profile)
    var place = terms.startIndex
    for other in store.terms(neighbor) {
      while place < terms.endIndex, terms[place].number < other.number { place += 1 }
      guard place < terms.endIndex else { break }
      guard terms[place].number == other.number else { continue }
      termCounts[place - terms.startIndex] = UInt8(Int(termCounts[place - terms.startIndex]) + change)
    }
  }
}
