import UTF8Text

/// A run of words whose normal forms are the same on both sides, by element numbers.
struct Match: Hashable {
  var left: Int
  var right: Int
  var count: Int
}

/// Finds the longest runs of equal words between one text and others.
///
/// Purpose: matches to chain into passages. Valid when: a run has at least `seedLength` words and its seed stands
/// at most `maximumOccurrences` times in the right text. Action: both texts' seeds are sorted once, whatever number of texts
/// they are compared with; go through both in step, then over the hits from left to right, and extend each as far as
/// it goes, once per diagonal. Cost: O(n + m + hits), whatever the words' hashes are; O(n log n) to make.
struct MatchFinder: Sendable {
  /// Words in a seed: three, since newsrooms change about every fifth word in rewritten copy (2026-11-21).
  static let seedLength = 3
  /// Places on the right at which a seed is tried; a seed in more places is a formula, not reuse.
  static let maximumOccurrences = 16

  private let words: [UInt64]
  /// Every run of `seedLength` words, by hash, then place.
  let seeds: [Seed]

  /// Some words in a row, of which equal ones have the same hash.
  struct Seed: Sendable {
    let hash: UInt64
    let place: Int
  }

  init(_ sequence: WordSequence) {
    words = sequence.words
    let words = words
    seeds = (0..<max(0, words.count - Self.seedLength + 1)).map { Seed(hash: Self.hash(words, $0), place: $0) }
      .sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
  }

  private static func hash(_ words: [UInt64], _ start: Int) -> UInt64 {
    words[start..<start + seedLength].reduce(0) { ($0 ^ $1).scattered }
  }

  /// The runs between another text, the left one, and this; each as long as it can be, by left and then right place.
  func matches(in left: MatchFinder) -> [Match] {
    var found: [Match] = []
    // By diagonal, the left place up to which runs are known.
    var reached = [Int](repeating: 0, count: left.words.count + words.count)
    for (start, seeds) in seeds(of: left).enumerated() {
      for rank in seeds {
        let seed = self.seeds[rank]
        let diagonal = seed.place - start + left.words.count
        guard reached[diagonal] <= start else { continue }
        let count = runLength(left.words, start, seed.place)
        guard count >= Self.seedLength else { continue }
        reached[diagonal] = start + count
        found.append(Match(left: start, right: seed.place, count: count))
      }
    }
    return found
  }

  /// For each place of the left text the seeds here that are the same as the one there.
  private func seeds(of left: MatchFinder) -> [Range<Int>] {
    var found = [Range<Int>](repeating: 0..<0, count: left.seeds.count)
    var (one, other) = (0, 0)
    while one < left.seeds.count, other < seeds.count {
      let hash = left.seeds[one].hash
      if hash < seeds[other].hash {
        one += 1
      } else if hash > seeds[other].hash {
        other += 1
      } else {
        let start = other
        while other < seeds.count, seeds[other].hash == hash { other += 1 }
        while one < left.seeds.count, left.seeds[one].hash == hash {
          if other - start <= Self.maximumOccurrences { found[left.seeds[one].place] = start..<other }
          one += 1
        }
      }
    }
    return found
  }

  private func runLength(_ left: [UInt64], _ start: Int, _ hit: Int) -> Int {
    var count = 0
    while start + count < left.count, hit + count < words.count, left[start + count] == words[hit + count] {
      count += 1
    }
    return count
  }
}
