/// The learned numbers of a layer that reads with each row its neighbors, its head, those that depend on it and the
/// whole window, and adds to the row what it makes of them.
///
/// Head and dependents are a convolution over the sentence's tree (Lili Mou and others, "Discriminative Neural Sentence
/// Modeling by Tree-Based Convolution", 2015); the window comes in by a recurrence.
///
///     row ─ LayerNorm ─▶ x ─▶ [before, x, behind, head, mean of dependents, states of both directions] ─ mix ─ ReLU ─▶ + row
package struct TreeLayer: Sendable {
  let norm: LayerNorm
  /// For each state four numbers: z forward, z backward, 2c forward and 2c backward, see `LinearRecurrence`.
  let gates: TransformerWeights.Product
  let mix: TransformerWeights.Product

  /// - Parameters:
  ///   - gates: reads a row; gives z forward and backward, c forward and backward, a multiple of 16 of each.
  ///   - mix: reads five rows and the states of both directions, gives a row.
  package init(norm: LayerNorm, gates: TransformerWeights.Product, mix: TransformerWeights.Product) {
    precondition(norm.width % 16 == 0 && gates.inputs == norm.width && gates.outputs % 64 == 0, "Gates read a row.")
    precondition(mix.inputs == 5 * norm.width + gates.outputs / 2 && mix.outputs == norm.width, "Widths must fit.")
    self.norm = norm
    self.gates = gates.withDoubledSecondHalf()
    self.mix = mix
  }

  var width: Int { norm.width }
  var states: Int { gates.outputs / 4 }
}

extension TransformerWeights.Product {
  /// The layer whose second half of outputs is twice as great.
  fileprivate func withDoubledSecondHalf() -> Self {
    let (weightHalf, biasHalf) = (weights.count / 2, bias.count / 2)
    return Self(
      inputs: inputs, outputs: outputs, weights: weights[..<weightHalf] + weights[weightHalf...].map { 2 * $0 },
      bias: bias[..<biasHalf] + bias[biasHalf...].map { 2 * $0 })
  }
}
