import Glibc
import UTF8Text

/// How common stems are in news at large, so that even a handful of articles tells what is rare.
package struct BackgroundFrequencies: Sendable {
  /// Of a thousand articles, so many have a word of the stem.
  private let perMille: [String: Int]

  /// Tells tables apart, in any run.
  let stableHash: UInt64

  package init(perMille: [String: Int]) {
    self.perMille = perMille
    stableHash = perMille.reduce(0) { sum, entry in
      var hash = StableHash()
      hash.combine("\(entry.key) \(entry.value)")
      return sum &+ hash.value
    }
  }

  /// Stems of English, German, Spanish and French news.
  ///
  /// By `Tools/stories/frequencies.py` from 1,091 English, 767 German, 56 Spanish and 28 French articles (PolNeAR's training
  /// part, and pages of trafilatura's and fundus's tests) and from the frequencies of wordfreq 3.1 (Speer 2022, CC BY-SA 4.0),
  /// 2026-11-22. Of several languages English has its way, then the highest share.
  package static let bundled = BackgroundFrequencies(rows: PackageResources.Frequencies_tsv)

  private init(rows: [UInt8]) {
    var perMille: [String: Int] = [:]
    for line in rows.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 2, let share = Int(String(decoding: fields[1], as: UTF8.self)) else { continue }
      perMille[String(decoding: fields[0], as: UTF8.self)] = share
    }
    self.init(perMille: perMille)
  }

  /// The share of articles that have a term, 0 to 1; words that are not in the table have none.
  func share(of term: Term) -> Double {
    term.kind == .word ? Double(perMille[term.text] ?? 0) / 1000 : 0
  }

  /// The share taken for words that are not in the table: those in it have 5 in a thousand and more.
  private static let leastShare = 0.005

  /// A term's rarity (Spärck Jones 1972), in 1 to 255: 24 for each e-fold, 127 for what is not in the table.
  func rarity(of term: Term) -> UInt8 {
    UInt8(max(1, min(255, (24 * log(1 / (share(of: term) + Self.leastShare))).rounded())))
  }
}
