/// A run of words whose normal forms are the same on both sides, by element numbers.
struct Match: Hashable {
  var left: Int
  var right: Int
  var count: Int
}

/// Finds the longest runs of equal words between one text and others.
///
/// Purpose: matches to chain into passages. Valid when: a run has at least `seedLength` words and its seed stands
/// at most `maximumOccurrences` times in the right text. Action: index every seed of the right text, walk the left
/// text, extend each hit to both sides as far as it goes, once per diagonal. Cost: O(n + m + hits).
struct MatchFinder: Sendable {
  /// Words in a seed: three, since newsrooms change about every fifth word in rewritten copy (2026-11-21).
  static let seedLength = 3
  /// Places on the right at which a seed is tried; a seed in more places is a formula, not reuse.
  static let maximumOccurrences = 16

  private let right: WordSequence
  private let places: [Seed: [Int]]

  init(right: WordSequence) {
    self.right = right
    var places: [Seed: [Int]] = [:]
    for start in 0..<max(0, right.words.count - Self.seedLength + 1) {
      places[Seed(right.words, start), default: []].append(start)
    }
    self.places = places
  }

  /// The runs, each as long as it can be, by left and then right place.
  func matches(in left: WordSequence) -> [Match] {
    var found: [Match] = []
    var reached: [Int: Int] = [:]
    for start in 0..<max(0, left.words.count - Self.seedLength + 1) {
      guard let hits = places[Seed(left.words, start)], hits.count <= Self.maximumOccurrences else { continue }
      for hit in hits where reached[hit - start, default: 0] <= start {
        let count = runLength(left.words, start, hit)
        reached[hit - start] = start + count
        found.append(Match(left: start, right: hit, count: count))
      }
    }
    return found
  }

  private func runLength(_ left: [UInt64], _ start: Int, _ hit: Int) -> Int {
    var count = Self.seedLength
    while start + count < left.count, hit + count < right.words.count,
      left[start + count] == right.words[hit + count]
    {
      count += 1
    }
    return count
  }
}

/// Three words in a row.
private struct Seed: Hashable, Sendable {
  let first: UInt64
  let second: UInt64
  let third: UInt64

  init(_ words: [UInt64], _ start: Int) {
    first = words[start]
    second = words[start + 1]
    third = words[start + 2]
  }
}
