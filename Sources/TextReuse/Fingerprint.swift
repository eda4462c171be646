// Near-copies: which of a million articles have one text, more or less?
//
// A passage finder compares two texts; it cannot be asked for each pair of a million. So each article gets a fingerprint
// of 256 bytes, which follows from its words alone, and an index of fingerprints tells which articles may be near-copies.
//
//     words ─▶ Fingerprint ─┬─ phrases ────▶ NearCopyIndex ─▶ articles that share one: candidates
//                           └─ landmarks ──▶ Likeness ──────▶ those whose landmarks stand in the same order
//
// Phrases, four words in a row, find the candidates: a rewrite that has changed half of the words has kept some. They do
// not decide, since two newsrooms that report one statement quote the same sentences. Landmarks do, words that a text
// hardly repeats: those who rewrite a text change its words and keep its order; those who write apart order it anew.
// Samples of both are kept, those of the smallest hashes ("bottom-k"; Broder, "On the resemblance and containment of
// documents", 1997), so that fingerprints of texts of any length can be compared, and joined.
//
// Not for: which of two texts was first; which sentences they share (`PassageFinder`); rewording that keeps no order, or
// no four words in a row. A mold that many texts were poured into looks like a copy until the index knows many of them.

package import NewsModel

/// What one article's words leave behind, to find its near-copies by.
///
/// Equal words give equal fingerprints on every machine. A fingerprint is a sample of two sets, the phrases of a text
/// and its landmarks, and that of a union of such sets follows from their fingerprints.
package struct Fingerprint: Sendable, Hashable {
  /// Words in a phrase. Shorter ones are formulas that many texts share, longer ones are lost when a rewrite changes every
  /// fifth word. Of 4, 5 and 6 all found as many simulated copies (2026-11-22).
  static let phraseLength = 4
  /// Phrases kept. Of a copy that keeps a quarter of its parent's phrases none is left once in a hundred times.
  static let phraseLimit = 16
  /// Landmarks kept: as many as 256 bytes hold, since with each more the estimate of order gets better (2026-11-22).
  static let landmarkLimit = 112
  /// A word that stands more often in a text is no landmark of it. Of 1, 2, 3, 6 and any number, two told copies in
  /// prose best from reports written apart (simulated pairs, 2026-11-22).
  static let landmarkOccurrences = 2

  /// Hashes of phrases, ascending, each once: the smallest of the text's, at most `phraseLimit`.
  let phrases: [UInt32]
  /// By place, then hash, each hash once: those of the smallest hashes, at most `landmarkLimit`.
  let landmarks: [Landmark]

  /// - Precondition: as the properties say.
  init(phrases: [UInt32], landmarks: [Landmark]) {
    self.phrases = phrases
    self.landmarks = landmarks
  }

  /// The fingerprint of words, each told by a hash that is the same for equal words.
  /// - Complexity: O(n) for n words, in time and memory.
  package init(words: [UInt64]) {
    phrases = PhraseSample(words).smallest
    landmarks = Landmark.sample(words)
  }

  /// The fingerprint of a text's words and numbers, as passages are found by. It cannot be compared with that of
  /// `PlainWords`.
  package init(_ text: AnalyzedText) { self.init(words: WordSequence(text).words) }

  /// The fingerprint of what two texts hold together: of all their phrases and landmarks, a landmark of both standing at
  /// the earlier place. Joining is associative and commutative, and joining a fingerprint with itself changes nothing.
  package func joined(with other: Fingerprint) -> Fingerprint {
    let phrases = Set(phrases).union(other.phrases).sorted().prefix(Self.phraseLimit)
    let landmarks = Landmark.smallest(of: landmarks + other.landmarks)
    return Fingerprint(phrases: Array(phrases), landmarks: landmarks)
  }
}
