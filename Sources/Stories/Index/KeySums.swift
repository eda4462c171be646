/// The products of one article's keys with those of all others, summed up posting by posting.
///
/// Purpose: most of what an article meets has one key in common with it; nothing is done for such but one addition. Action: a
/// sum and the number of the article it is of stand in one word, so that nothing has to be cleared; a profile is noted
/// once, when its sum reaches what is asked for.
struct KeySums: Sendable {
  /// Bits of a sum: the keys of a profile are so long that their square, and thereby each sum, has no more.
  private static let bits: UInt32 = 17
  static let limit = 1 << Int(bits) - 1

  /// By profile: the round, and the sum.
  private var sums: [UInt32] = []
  private var round: UInt32 = 0
  /// Profiles whose sums have reached what was asked for, in the order in which they did.
  private(set) var found: [UInt32] = []

  mutating func appendProfile() { sums.append(0) }

  /// Starts with another article.
  mutating func start() {
    found.removeAll(keepingCapacity: true)
    round += 1
    guard round >> (32 - Self.bits) > 0 else { return }
    round = 1
    sums = [UInt32](repeating: 0, count: sums.count)
  }

  /// Adds the products of one key, from the last of some postings back to the first of a day or later.
  /// - Parameter least: more than 0.
  mutating func add(_ postings: Span<Posting>, _ places: Range<Int>, since day: UInt32, weight: UInt8, least: Int) {
    let round = round << Self.bits
    Self.add(postings, places, since: day, UInt32(weight), least: UInt32(least), round: round, &sums, &found)
  }

  private static func add(
    _ postings: Span<Posting>, _ places: Range<Int>, since day: UInt32, _ weight: UInt32, least: UInt32, round: UInt32,
    _ sums: inout [UInt32], _ found: inout [UInt32]
  ) {
    let mask: UInt32 = 1 << bits - 1
    var sums = sums.mutableSpan
    for place in places.reversed() {
      let posting = postings[place]
      guard posting.day >= day else { return }
      let profile = Int(posting.profile)
      // Of another round it has other upper bits.
      let difference = sums[profile] ^ round
      let before = difference <= mask ? difference : 0
      let sum = before &+ posting.weight &* weight
      sums[profile] = round | sum
      if sum >= least, before < least { found.append(posting.profile) }
    }
  }
}
