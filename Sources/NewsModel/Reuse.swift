/// What two texts have of each other.
package struct Reuse: Sendable, Equatable {
  /// How one text is related to the other, by its words alone; which of them was first is another question.
  package enum Kind: String, Sendable, CaseIterable {
    /// The same words from the first to the last.
    case exactCopy = "exact-copy"
    /// The same text but for few words.
    case nearCopy = "near-copy"
    /// Nearly all of the shorter stands in the longer, which has much more.
    case excerpt
    /// Much of the shorter stands in the longer, in part reworded.
    case rewrite
    /// Some sentences are the same, such as quotations of one speech.
    case sharedPassages = "shared-passages"
    case none
  }

  package var kind: Kind
  /// Words of each text.
  package var leftWords: Int
  package var rightWords: Int
  /// Words of the passages that are the same on both sides.
  package var sharedWords: Int
  /// In the order of the left text, none overlapping on either side.
  package var passages: [Passage]
  /// Sentences that say the same in other words, in the order of the left text; none lies in a passage.
  package var paraphrases: [Paraphrase]

  package init(
    kind: Kind, leftWords: Int, rightWords: Int, sharedWords: Int, passages: [Passage], paraphrases: [Paraphrase]
  ) {
    self.kind = kind
    self.leftWords = leftWords
    self.rightWords = rightWords
    self.sharedWords = sharedWords
    self.passages = passages
    self.paraphrases = paraphrases
  }

  /// The part of the left text's words that it shares with the right one, of 1.
  package var leftShare: Double { leftWords == 0 ? 0 : Double(sharedWords) / Double(leftWords) }
  /// The part of the right text's words that it shares with the left one, of 1.
  package var rightShare: Double { rightWords == 0 ? 0 : Double(sharedWords) / Double(rightWords) }
}
