/// The generator of random numbers: the same numbers from the same seed on every machine and with every compiler.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014), with the constants
/// of Sebastiano Vigna's public-domain `splitmix64.c`. What the standard library draws (`shuffled`, `Int.random`) is not
/// used: its ways may change from one release to the next.
struct SplitMix64: Sendable {
  /// What numbers are drawn for; each purpose and index has numbers of its own, whatever else was drawn before.
  enum Stream: UInt64 {
    case world = 1
    case vocabulary, block, pair, setting, own, plan, text, lost, roundup
  }

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  init(seed: UInt64, stream: Stream, index: Int = 0) {
    let own = Self.mixed(stream.rawValue &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: index))
    state = Self.mixed(seed &+ 0x6a09_e667_f3bc_c909) ^ own
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// 0 to `limit` - 1, each as likely as any other to within one in four billion; 0 when there is nothing to choose.
  mutating func below(_ limit: Int) -> Int {
    Int(((next() >> 32) &* UInt64(max(limit, 1))) >> 32)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func chance(_ share: Share) -> Bool { below(Share.whole.perMille) < share.perMille }

  /// - Precondition: there is at least one element.
  mutating func element<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Fisher and Yates's shuffle.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
  }

  /// An index, as likely as its weight among all weights.
  mutating func index(weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return 0
  }
}
