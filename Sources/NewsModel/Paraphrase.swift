package import UTF8Text

/// Two sentences that say the same in other words.
package struct Paraphrase: Sendable, Equatable {
  /// The sentence of each of the two bodies.
  package let left: TextRange
  package let right: TextRange
  /// How much speaks for it, 0 to 1; an order, not a probability.
  package let score: Double
  /// What is told of whom in each, the verb or noun that carries it.
  package let predicates: AlignedStretch
  /// The names that both have, as the left one has them; "he" counts for nobody.
  package let names: [AlignedStretch]
  /// The numbers that both have.
  package let numbers: [AlignedStretch]

  package init(
    left: TextRange, right: TextRange, score: Double, predicates: AlignedStretch, names: [AlignedStretch],
    numbers: [AlignedStretch]
  ) {
    self.left = left
    self.right = right
    self.score = score
    self.predicates = predicates
    self.names = names
    self.numbers = numbers
  }
}
