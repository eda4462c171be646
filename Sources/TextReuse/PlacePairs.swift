/// Where the landmarks that two texts have in common stand in each of them.
struct PlacePairs {
  /// The first place above, the second one below; of `count` pairs, by first place.
  private var pairs = InlineArray<128, UInt16>(repeating: 0)
  private(set) var count = 0

  /// - Precondition: there are fewer than `Fingerprint.landmarkLimit`, and `first` is not before those of other pairs.
  @inline(__always)
  mutating func append(_ first: UInt8, _ second: UInt8) {
    pairs[count] = UInt16(first) << 8 | UInt16(second)
    count += 1
  }

  @inline(__always)
  private func first(_ index: Int) -> Int { Int(pairs[index] >> 8) }
  @inline(__always)
  private func second(_ index: Int) -> Int { Int(pairs[index] & 0xff) }

  /// How many different places they stand in.
  var places: (first: Int, second: Int) {
    var (first, second) = (UInt64(0), UInt64(0))
    for index in 0..<count {
      first |= 1 << UInt64(self.first(index))
      second |= 1 << UInt64(self.second(index))
    }
    return (first.nonzeroBitCount, second.nonzeroBitCount)
  }

  /// The same with the second places as the first ones, by which pairs are sorted; among equals they stay in order.
  /// - Returns: besides, where each pair went, and whence each came.
  /// - Complexity: O(n), by counting.
  func turned() -> (pairs: PlacePairs, to: Ranks, from: Ranks) {
    var starts = InlineArray<65, Int>(repeating: 0)
    for index in 0..<count { starts[second(index) + 1] += 1 }
    for place in 1...Landmark.places { starts[place] += starts[place - 1] }
    var turned = self
    var (to, from) = (Ranks(repeating: 0), Ranks(repeating: 0))
    for index in 0..<count {
      let rank = starts[second(index)]
      starts[second(index)] += 1
      turned.pairs[rank] = pairs[index].byteSwapped
      to[index] = UInt8(truncatingIfNeeded: rank)
      from[rank] = UInt8(truncatingIfNeeded: index)
    }
    return (turned, to, from)
  }

  /// One number for each pair.
  typealias Ranks = InlineArray<128, UInt8>

  /// The most pairs in a row whose places never go back.
  /// - Parameter ranks: where each pair stands by second place, then first. The pairs themselves are sorted by first
  ///   place, then second.
  func longestRun(_ ranks: Ranks) -> Int {
    var run = LongestRun()
    for index in 0..<count { run.step(ranks[index]) }
    return run.length
  }

  /// The most pairs in a row of which each has another first place, and whose places never go back.
  /// - Parameter ranks: as for `longestRun`.
  func placesPassed(_ ranks: Ranks) -> Int {
    var run = LongestRun()
    var end = 0
    while end < count {
      let start = end
      while end < count, first(end) == first(start) { end += 1 }
      // From the last to the first, so that no two of one place come into one run.
      for index in (start..<end).reversed() { run.step(ranks[index]) }
    }
    return run.length
  }
}

/// The length of the longest run of rising numbers below 128, by patience sorting: a bit stands for the least number at
/// which runs of some length end.
private struct LongestRun {
  private var ends: UInt128 = 0

  var length: Int { ends.nonzeroBitCount }

  @inline(__always)
  mutating func step(_ number: UInt8) {
    let bit: UInt128 = 1 &<< UInt128(number)
    let behind = ends & (0 &- bit)
    ends = ends & ~(behind & (0 &- behind)) | bit
  }
}
