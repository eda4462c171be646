import Glibc
import UTF8Text

/// How common stems are at large, so that even a handful of articles tells what is rare.
package struct BackgroundFrequencies: Sendable {
  /// By stem; see `rarity`.
  private let rarities: [String: UInt8]

  /// Tells tables apart, in any run.
  let stableHash: UInt64

  /// - Parameter perMille: of a thousand articles, so many have a word of the stem.
  package init(perMille: [String: Int]) {
    self.init(shares: perMille.mapValues { Double($0) / 1000 })
  }

  /// Stems of English and of 15 other European and Near Eastern languages.
  ///
  /// By the frequencies of words in wordfreq 3.1 (Speer 2022, CC BY-SA 4.0; `Tools/stories/frequencies.py`). Words become stems
  /// here, since versions of libstemmer differ. Of several languages the first has its way, English before all.
  package static let bundled = BackgroundFrequencies(
    shares: FrequencyTable(PackageResources.Frequencies_tsv).shares)

  /// - Parameter shares: the share of articles that have a word of the stem, 0 to 1.
  private init(shares: [String: Double]) {
    rarities = shares.mapValues(Self.rarity)
    stableHash = rarities.reduce(0) { sum, entry in
      var hash = StableHash()
      hash.combine("\(entry.key) \(entry.value)")
      return sum &+ hash.value
    }
  }

  /// The share taken for words that are not in the table, and added to that of all others. Chosen with `StoryScores` on the
  /// development sets, 2026-11-22.
  private static let leastShare = 0.008

  private static func rarity(_ share: Double) -> UInt8 {
    UInt8(max(1, min(255, (24 * log(1 / (share + leastShare))).rounded())))
  }

  /// A term's rarity (Spärck Jones 1972), in 1 to 255: 24 for each e-fold.
  func rarity(of term: Term) -> UInt8 { rarities[term.text] ?? Self.rarity(0) }
}
