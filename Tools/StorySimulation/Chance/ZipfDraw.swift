/// Draws ranks as Zipf found words to be used: rank r as often as 1 / (r + offset).
///
/// Purpose: words, outlets, people and places of which few are everywhere. Action: the alias method (Walker 1977, in the
/// form of Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", 1991) in whole numbers.
/// Cost: O(n) once, O(1) a draw.
struct ZipfDraw: Sendable {
  private let thresholds: [UInt32]
  private let aliases: [UInt32]

  /// - Parameters:
  ///   - count: how many ranks there are, at least 1 and at most 65,536.
  ///   - offset: flattens the top (Mandelbrot's constant): 0 gives the first rank twice the second's share.
  init(count: Int, offset: Int = 0) {
    let weights = (0..<count).map { (1 << 32) / UInt64($0 + 1 + offset) }
    let total = weights.reduce(0, +)
    var scaled = weights.map { $0 * UInt64(count) }
    var thresholds = [UInt32](repeating: .max, count: count)
    var aliases = (0..<count).map { UInt32($0) }
    var small = scaled.indices.filter { scaled[$0] < total }
    var large = scaled.indices.filter { scaled[$0] >= total }
    while let less = small.popLast(), let more = large.popLast() {
      thresholds[less] = UInt32(
        truncatingIfNeeded: total.dividingFullWidth((scaled[less] >> 32, scaled[less] << 32)).quotient)
      aliases[less] = UInt32(more)
      scaled[more] -= total - scaled[less]
      if scaled[more] < total { small.append(more) } else { large.append(more) }
    }
    (self.thresholds, self.aliases) = (thresholds, aliases)
  }

  /// A rank, 0 the most frequent.
  @inline(__always)
  func draw(_ random: inout SplitMix64) -> Int {
    let bits = random.next()
    let column = Int(((bits >> 32) &* UInt64(thresholds.count)) >> 32)
    return UInt32(truncatingIfNeeded: bits) < thresholds[column] ? column : Int(aliases[column])
  }
}
