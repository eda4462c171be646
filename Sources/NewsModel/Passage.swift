package import UTF8Text

/// A stretch that two articles share, sentence by sentence or longer.
package struct Passage: Sendable, Equatable {
  /// Where it stands in each of the two bodies.
  package var left: TextRange
  package var right: TextRange
  /// Words that are the same on both sides, in order.
  package var sharedWords: Int
  /// `sharedWords` over the longer side's words: 1 for a literal copy, never 0.
  package var literalness: Double

  package init(left: TextRange, right: TextRange, sharedWords: Int, literalness: Double) {
    self.left = left
    self.right = right
    self.sharedWords = sharedWords
    self.literalness = literalness
  }
}
