package import NeuralNetworks

/// Gives each token a part-of-speech tag.
///
/// spaCy's `Tagger`: a linear layer over the encoder's rows; the greatest score is the tag, so the softmax is spared.
package struct Tagger: Sendable {
  private let layer: Linear
  /// The tags by number: "NN", "VBD", …
  package let tags: [String]

  package init(layer: Linear, tags: [String]) {
    precondition(layer.outputs == tags.count, "A tagger has a score for each tag.")
    self.layer = layer
    self.tags = tags
  }

  /// The number of each row's tag.
  func tagNumbers(_ rows: Matrix) -> [Int] { layer(rows).columnsOfGreatest() }
}
