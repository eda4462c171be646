/// Text reuse: which stretches do two articles share?
///
/// Two analyzed texts go in, passages come out: pairs of ranges, cut at the sentence ends of both, with a measure of how literal
/// each is. Words are compared by their folded form, so case, quotation marks and punctuation do not matter; a few
/// changed, added or dropped words in between do not part a passage; order of the passages may differ.
///
///     words ─ MatchFinder ─▶ exact runs ─ MatchChainer ─▶ chains ─ PassageFinder ─▶ passages by sentence
///
/// Not for: which of the two was first, or rewording that shares no runs of words.
package import NewsModel
import UTF8Text

/// Finds the passages that two texts share.
package struct PassageFinder: Sendable {
  /// The fewest words in the same order that make a passage. Two reports of one event share shorter runs by chance
  /// (names with titles, "a statement on Sunday"); chosen on the sample story and the two captures, 2026-11-21.
  package static let minimumSharedWords = 7
  /// The least part of a passage's longer side that is shared, of 1. Chosen together with `minimumSharedWords`.
  package static let minimumLiteralness = 0.6

  package init() {}

  /// The passages of two texts; `IndexedText` spares work where a text is compared with many.
  package func passages(_ left: AnalyzedText, _ right: AnalyzedText) -> [Passage] {
    passages(IndexedText(left), IndexedText(right))
  }

  /// The passages of two texts, in the order of the left text, none overlapping on either side.
  ///
  /// - Complexity: O(n + m + r) for n and m words and r runs that both share; words in runs that repeat more than
  ///   `MatchFinder.maximumOccurrences` times on the right are not looked for there.
  package func passages(_ left: IndexedText, _ right: IndexedText) -> [Passage] {
    let chains = MatchChainer.chains(of: right.matches.matches(in: left.words))
    let pieces = chains.flatMap { Self.pieces(of: $0, left: left.words, right: right.words) }
    return Self.withoutOverlaps(pieces.filter { $0.isPassage }).map { $0.passage(left.words, right.words) }
  }

  /// A chain cut where a sentence ends on either side.
  private static func pieces(of chain: [Match], left: WordSequence, right: WordSequence) -> [Piece] {
    var pieces: [Piece] = []
    var sentences = (-1, -1)
    for match in chain {
      for step in 0..<match.count {
        let (leftWord, rightWord) = (match.left + step, match.right + step)
        if (left.sentence[leftWord], right.sentence[rightWord]) != sentences {
          sentences = (left.sentence[leftWord], right.sentence[rightWord])
          pieces.append(Piece(left: leftWord..<leftWord, right: rightWord..<rightWord, shared: 0))
        }
        pieces[pieces.count - 1].add(leftWord, rightWord)
      }
    }
    return pieces
  }

  /// Of overlapping pieces the one that shares most words, then the first.
  private static func withoutOverlaps(_ pieces: [Piece]) -> [Piece] {
    let ranked = pieces.sorted {
      ($1.shared, $0.left.lowerBound, $0.right.lowerBound) < ($0.shared, $1.left.lowerBound, $1.right.lowerBound)
    }
    var kept: [Piece] = []
    for piece in ranked where !kept.contains(where: { $0.left.overlaps(piece.left) || $0.right.overlaps(piece.right) })
    {
      kept.append(piece)
    }
    return kept.sorted { $0.left.lowerBound < $1.left.lowerBound }
  }
}

/// Shared words within one sentence of each text, as ranges of word numbers.
private struct Piece {
  var left: Range<Int>
  var right: Range<Int>
  var shared: Int

  mutating func add(_ leftWord: Int, _ rightWord: Int) {
    left = left.lowerBound..<(leftWord + 1)
    right = right.lowerBound..<(rightWord + 1)
    shared += 1
  }

  var literalness: Double { Double(shared) / Double(max(left.count, right.count)) }

  var isPassage: Bool {
    shared >= PassageFinder.minimumSharedWords && literalness >= PassageFinder.minimumLiteralness
  }

  func passage(_ leftWords: WordSequence, _ rightWords: WordSequence) -> Passage {
    Passage(
      left: leftWords.range(left), right: rightWords.range(right), sharedWords: shared, literalness: literalness)
  }
}
