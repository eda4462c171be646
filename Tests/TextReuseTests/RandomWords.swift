@testable import TextReuse

/// Words by chance, the same in every run.
struct RandomWords: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return state.scattered
  }

  /// Words of a vocabulary of which some are much more frequent than others; each seventh one of it is a name.
  mutating func words(_ count: Int, vocabulary: UInt64 = 2000) -> [PlainWord] {
    (0..<count).map { _ in
      let limit = UInt64.random(in: 1...vocabulary, using: &self)
      return Self.word(UInt64.random(in: 0..<limit, using: &self))
    }
  }

  private static func word(_ number: UInt64) -> PlainWord {
    PlainWord(hash: number.scattered, isName: number % 7 == 3)
  }

  /// The words with so many of each hundred replaced by others; names stay, as they do in rewrites.
  mutating func changed(_ words: [PlainWord], percent: Int) -> [PlainWord] {
    words.map { !$0.isName && Int.random(in: 0..<100, using: &self) < percent ? Self.word(next()) : $0 }
  }

  mutating func fingerprint(words count: Int) -> Fingerprint { Fingerprint(words: words(count)) }
}
