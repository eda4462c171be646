/// Where the numbers of terms are found by their hashes.
///
/// Purpose: one place in memory for a term that is looked for, where a dictionary touches three. Action: open addressing with
/// linear probing in a table at most half full; a place holds a hash and a number, and comes from the upper bits of the hash,
/// so that growing needs nothing else. Two terms may have one hash: whoever asks compares the terms.
struct TermPlaces: Sendable {
  private struct Place: Sendable {
    var hash: UInt32
    /// `none` where nothing stands.
    var number: UInt32
  }

  private static let none = UInt32.max

  private var places = [Place](repeating: Place(hash: 0, number: none), count: 16)
  private var count = 0

  /// Differs from run to run, so that nobody can make texts whose terms have one hash.
  static func hash(of term: Term) -> UInt32 { UInt32(truncatingIfNeeded: term.hashValue) }

  /// The first number put there with a hash; nil where there is none.
  func number(_ hash: UInt32) -> UInt32? { number(hash) { _ in true } }

  /// The first number put there with a hash, of those that are meant.
  func number(_ hash: UInt32, where isMeant: (UInt32) -> Bool) -> UInt32? {
    var place = start(hash)
    while places[place].number != Self.none {
      if places[place].hash == hash, isMeant(places[place].number) { return places[place].number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// - Complexity: O(1) amortized.
  mutating func insert(_ number: UInt32, _ hash: UInt32) {
    if 2 * (count + 1) > places.count { grow() }
    put(Place(hash: hash, number: number))
    count += 1
  }

  private mutating func put(_ new: Place) {
    var place = start(new.hash)
    while places[place].number != Self.none { place = (place + 1) & (places.count - 1) }
    places[place] = new
  }

  private mutating func grow() {
    let old = places
    places = [Place](repeating: Place(hash: 0, number: Self.none), count: 2 * old.count)
    for place in old where place.number != Self.none { put(place) }
  }

  private func start(_ hash: UInt32) -> Int {
    Int((UInt64(hash) * UInt64(places.count)) >> 32)
  }
}
