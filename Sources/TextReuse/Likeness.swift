/// How much two articles are one text, as far as their fingerprints tell.
///
/// Only landmarks are compared of which both fingerprints say whether their text has them. A text is as long as the places
/// in which they stand; of these count as shared those that can be passed in both texts without going back. So texts
/// that are cut or changed share the rest, one quotation in two reports is but a place or two, and what was moved counts
/// on one side of the move alone.
package struct Likeness: Sendable, Hashable {
  /// How much of the left text stands in the right one, in the same order; 0 to 1.
  package let containmentOfLeft: Double
  /// How much of the right text stands in the left one, in the same order; 0 to 1. Of an excerpt more stands in the whole
  /// than of the whole in the excerpt.
  package let containmentOfRight: Double
  /// The part of the landmarks in common that stand in one order in both texts; 0 to 1.
  package let order: Double
  /// How many landmarks both have; 0 to 112.
  package let common: Int
  /// How many landmarks were compared of the text that has fewer; 0 to 112.
  package let compared: Int

  /// How much the texts share of all that the two hold together, which Broder calls by this name; 0 to 1.
  package var resemblance: Double {
    guard containmentOfLeft > 0, containmentOfRight > 0 else { return 0 }
    return min(1, 1 / (1 / containmentOfLeft + 1 / containmentOfRight - 1))
  }

  static func share(_ part: Int, of all: Int) -> Double { all == 0 ? 0 : Double(part) / Double(all) }
}

extension Likeness {
  /// The least `evidence` of a near-copy. Chosen on simulated pairs in prose, of which those written apart quote the same
  /// sentences; dense ones lie far from it (2026-11-22).
  static let leastEvidence = 0.335
  /// How much more is asked with each doubling of the number of texts that have the rarest phrase in common: they may be
  /// of one mold, as reports of matches and of weather are. Chosen with `leastEvidence`.
  static let evidencePerDoubling = 0.04
  /// How much more is asked of texts so short that few landmarks stand in their sample: as much for one as this, for a
  /// full sample none. Chosen with `leastEvidence`, on pairs of 60 to 400 words.
  static let evidenceOfShort = 0.15
  /// Texts with fewer landmarks in common are too short to say whether they are copies (2026-11-22).
  static let leastCommon = 8

  /// How sure it is that one text was made of the other, or both of a third: the containment of the one that is contained
  /// more, less where what both have stands in another order. 0 to 1.
  package var evidence: Double { max(containmentOfLeft, containmentOfRight) * order }

  /// Whether one text was made of the other, or both of a third, as far as their words tell.
  package var isNearCopy: Bool { isNearCopy(sharers: 1) }

  /// - Parameter sharers: how many texts have the rarest of the phrases that both share.
  func isNearCopy(sharers: Int) -> Bool {
    common >= Self.leastCommon && evidence >= Self.leastEvidence(compared: compared, sharers: sharers)
  }

  static func leastEvidence(compared: Int, sharers: Int) -> Double {
    let doublings = Int.bitWidth - 1 - max(1, sharers).leadingZeroBitCount
    let missing = Double(Fingerprint.landmarkLimit - compared) / Double(Fingerprint.landmarkLimit)
    return leastEvidence + evidencePerDoubling * Double(doublings) + evidenceOfShort * missing
  }
}

extension Fingerprint {
  /// How much this text, the left one, is another's.
  package func likeness(to other: Fingerprint) -> Likeness {
    LandmarkComparison(landmarks).likeness(to: other.landmarks)
  }
}
