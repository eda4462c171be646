package import UTF8Text

/// A stretch that two articles share, within one sentence of each.
package struct Passage: Sendable, Equatable {
  /// Where it stands in each of the two bodies.
  package var left: TextRange
  package var right: TextRange
  /// Words that are the same on both sides, in order; another spelling of a word or number is the same.
  package var sharedWords: Int
  /// The part of the longer side's words that the other side has, too, of 1; a word that is nearly the same counts half. 1
  /// for a literal copy, never 0.
  package var literalness: Double
  /// The stretches of words that stand for each other, in order; what lies between them is on one side only.
  package var alignment: [AlignedStretch]
  /// How much of each side stands in quotation marks.
  package var quoted: QuotedParts

  package init(
    left: TextRange, right: TextRange, sharedWords: Int, literalness: Double, alignment: [AlignedStretch] = [],
    quoted: QuotedParts = QuotedParts(left: 0, right: 0)
  ) {
    self.left = left
    self.right = right
    self.sharedWords = sharedWords
    self.literalness = literalness
    self.alignment = alignment
    self.quoted = quoted
  }

  /// The same passage seen from the other side.
  package var swapped: Passage {
    Passage(
      left: right, right: left, sharedWords: sharedWords, literalness: literalness,
      alignment: alignment.map { AlignedStretch(left: $0.right, right: $0.left, likeness: $0.likeness) },
      quoted: QuotedParts(left: quoted.right, right: quoted.left))
  }
}

/// Words of one body that stand for words of another.
package struct AlignedStretch: Sendable, Equatable {
  package enum Likeness: String, Sendable {
    /// The same words; case and marks may differ.
    case same
    /// The same words and numbers in another spelling: "per cent" and "percent", "five" and "5".
    case spelling
    /// Another form of the word, another rendering of the name, or another way to name a day.
    case near
  }

  package let left: TextRange
  package let right: TextRange
  package let likeness: Likeness

  package init(left: TextRange, right: TextRange, likeness: Likeness) {
    self.left = left
    self.right = right
    self.likeness = likeness
  }
}

/// The parts of a passage's words, of 1, that stand in quotation marks on each side.
package struct QuotedParts: Sendable, Equatable {
  /// Who has a passage in quotation marks.
  package enum Side: String, Sendable {
    case neither, left, right, both
  }

  package let left: Double
  package let right: Double

  package init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// The sides that have more than half of the words in quotation marks.
  package var side: Side {
    switch (left > 0.5, right > 0.5) {
    case (true, true): .both
    case (true, false): .left
    case (false, true): .right
    case (false, false): .neither
    }
  }
}
