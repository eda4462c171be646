@testable import TextReuse

/// Words by chance, the same in every run.
struct RandomWords: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return state.scattered
  }

  /// Words of a vocabulary of which some are much more frequent than others.
  mutating func words(_ count: Int, vocabulary: UInt64 = 2000) -> [UInt64] {
    (0..<count).map { _ in
      let limit = UInt64.random(in: 1...vocabulary, using: &self)
      return UInt64.random(in: 0..<limit, using: &self).scattered
    }
  }

  /// The words with so many of each hundred replaced by others.
  mutating func changed(_ words: [UInt64], percent: Int) -> [UInt64] {
    words.map { Int.random(in: 0..<100, using: &self) < percent ? next() : $0 }
  }

  mutating func fingerprint(words count: Int) -> Fingerprint { Fingerprint(words: words(count)) }
}
