/// How much two articles are one text, as far as their fingerprints tell.
///
/// Only landmarks are compared of which both fingerprints say whether their text has them. A text is as long as the places
/// in which they stand; of these count as shared those that can be passed in both texts without going back. So texts
/// that are cut or changed share the rest, one quotation in two reports is but a place or two, and what was moved counts
/// on one side of the move alone. Names and numbers are counted apart, since texts of one mold differ in them.
package struct Likeness: Sendable, Hashable {
  /// How much of the left text stands in the right one, in the same order; 0 to 1.
  package let containmentOfLeft: Double
  /// How much of the right text stands in the left one, in the same order; 0 to 1. Of an excerpt more stands in the whole
  /// than of the whole in the excerpt.
  package let containmentOfRight: Double
  /// The part of the landmarks in common that stand in one order in both texts; 0 to 1.
  package let order: Double
  /// How many landmarks both have; 0 to 128.
  package let common: Int
  /// How many landmarks were compared of the text that has fewer; 0 to 128.
  package let compared: Int
  /// How many of the landmarks that both have are names or numbers.
  package let commonNames: Int
  /// How many of the landmarks compared are names or numbers, of the text that has fewer.
  package let comparedNames: Int

  /// How much the texts share of all that the two hold together, which Broder calls by this name; 0 to 1.
  package var resemblance: Double {
    guard containmentOfLeft > 0, containmentOfRight > 0 else { return 0 }
    return min(1, 1 / (1 / containmentOfLeft + 1 / containmentOfRight - 1))
  }

  static func share(_ part: Int, of all: Int) -> Double { all == 0 ? 0 : Double(part) / Double(all) }
}

extension Likeness {
  /// The least `evidence` of a near-copy. Chosen on simulated pairs of other seeds than are measured, such that 99 of 100
  /// are right in prose of 400 words, where reports written apart quote the same sentences (2026-11-22).
  static let leastEvidence = 0.36
  /// How much more is asked of texts so short that few landmarks stand in their sample: as much for one as this, for a
  /// full sample none. Chosen with `leastEvidence`, on pairs of 120 to 400 words.
  static let evidenceOfShort = 0.06
  /// A text without names counts as if it shared so many of some, less than copies do. Chosen with `leastEvidence`.
  static let (presumedCommonNames, presumedNames) = (1.6, 2.0)
  /// Texts with fewer landmarks in common are too short to say whether they are copies (2026-11-22).
  static let leastCommon = 8

  /// How sure it is that one text was made of the other, or both of a third: the containment of the one that is contained
  /// more, less where what both have stands in another order, and less where their names and numbers are others. 0 to 1.
  package var evidence: Double { max(containmentOfLeft, containmentOfRight) * order * names }

  /// The part of the names and numbers that both have, less sure where there are few.
  private var names: Double {
    (Double(commonNames) + Self.presumedCommonNames) / (Double(comparedNames) + Self.presumedNames)
  }

  /// Whether one text was made of the other, or both of a third, as far as their words tell.
  package var isNearCopy: Bool { common >= Self.leastCommon && evidence >= leastEvidence }

  /// The least `evidence` of a near-copy of texts as short as these.
  private var leastEvidence: Double {
    let missing = Double(Fingerprint.landmarkLimit - compared) / Double(Fingerprint.landmarkLimit)
    return Self.leastEvidence + Self.evidenceOfShort * missing
  }
}

extension Fingerprint {
  /// How much this text, the left one, is another's.
  package func likeness(to other: Fingerprint) -> Likeness {
    LandmarkComparison(landmarks).likeness(to: other.landmarks)
  }
}
