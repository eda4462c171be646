/// Text reuse: which stretches do two articles share, and what is one to the other?
///
/// Two analyzed texts go in. Passages come out: pairs of ranges, cut at the sentence ends of both, with the words that
/// stand for each other and a measure of how literal each is. Words are compared by a normal form, so case, quotation marks,
/// spelling, the way a number is written and the name of a day do not matter; a few changed, added or dropped words in
/// between do not part a passage; order of the passages may differ.
///
///     words ─ MatchFinder ─▶ equal runs ─ MatchChainer ─▶ chains ─ GapAligner ─▶ pairs of words ─▶ passages by sentence
///     passages ─ ReuseClassifier ─▶ copy, excerpt, rewrite …     sentences ─ ParaphraseFinder ─▶ what is said in other words
///
/// Not for: which of the two was first.
package import NewsModel
import UTF8Text

/// Finds the passages that two texts share.
package struct PassageFinder: Sendable {
  /// The fewest words in the same order that make a passage. Two reports of one event share shorter runs by chance
  /// (names with titles, "a statement on Sunday"); chosen on the sample story and the two captures, 2026-11-21.
  package static let minimumSharedWords = 7
  /// The fewest words without a change between them that a passage has somewhere. Names with titles and the small words
  /// around them make seven shared words by chance, but seldom in such a run (2026-11-22).
  package static let minimumRun = 4
  /// The least literalness of a passage. Chosen together with `minimumSharedWords`.
  package static let minimumLiteralness = 0.6

  package init() {}

  /// The passages of two texts; `IndexedText` spares work where a text is compared with many.
  package func passages(_ left: AnalyzedText, _ right: AnalyzedText) -> [Passage] {
    passages(IndexedText(left), IndexedText(right))
  }

  /// The passages of two texts, in the order of the left text, none overlapping on either side.
  ///
  /// - Complexity: O(n + m + r log r) for n and m words and r runs that both share; words in runs that repeat more than
  ///   `MatchFinder.maximumOccurrences` times on the right are not looked for there.
  package func passages(_ left: IndexedText, _ right: IndexedText) -> [Passage] {
    let aligner = GapAligner(left: left.words, right: right.words)
    let chains = MatchChainer.chains(of: right.matches.matches(in: left.matches))
    let pieces = chains.flatMap { PassagePiece.pieces(of: $0, by: aligner) }
      .filter { $0.mayHaveRun(of: Self.minimumRun, aligner) }.map { $0.extended(by: aligner) }
    return Self.withoutOverlaps(pieces.filter { Self.isPassage($0, aligner) }, aligner).map { piece in
      Passage(
        left: left.words.range(piece.left), right: right.words.range(piece.right),
        sharedWords: piece.sharedWords(aligner), literalness: piece.literalness(aligner),
        alignment: piece.alignment(aligner),
        quoted: QuotedParts(left: left.quotedPart(piece.left), right: right.quotedPart(piece.right)))
    }
  }

  private static func isPassage(_ piece: PassagePiece, _ aligner: GapAligner) -> Bool {
    piece.sharedWords(aligner) >= minimumSharedWords && piece.literalness(aligner) >= minimumLiteralness
      && piece.longestRun(aligner) >= minimumRun
  }

  /// Of overlapping pieces the one that shares most words, then the first; the others as far as they do not overlap.
  private static func withoutOverlaps(_ pieces: [PassagePiece], _ aligner: GapAligner) -> [PassagePiece] {
    let ranked = pieces.map { (shared: $0.sharedWords(aligner), piece: $0) }.sorted {
      ($1.shared, $0.piece.left.lowerBound, $0.piece.right.lowerBound)
        < ($0.shared, $1.piece.left.lowerBound, $1.piece.right.lowerBound)
    }
    var leftMarks = [Bool](repeating: false, count: aligner.left.words.count)
    var rightMarks = [Bool](repeating: false, count: aligner.right.words.count)
    var kept: [PassagePiece] = []
    for (_, piece) in ranked {
      guard let part = piece.part(without: leftMarks, rightMarks), isPassage(part, aligner) else { continue }
      for index in part.left { leftMarks[index] = true }
      for index in part.right { rightMarks[index] = true }
      kept.append(part)
    }
    return kept.sorted { $0.left.lowerBound < $1.left.lowerBound }
  }
}

extension IndexedText {
  /// The part of some elements' words that stands in quotation marks, of 1.
  fileprivate func quotedPart(_ elements: Range<Int>) -> Double {
    Double(quoted.count(elements)) / Double(max(1, words.count(elements)))
  }
}
