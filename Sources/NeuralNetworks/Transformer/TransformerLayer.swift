/// A layer of a transformer in 32-bit numbers: attention, then a network for each piece; each is added to what it was
/// given, and the sum normalized.
///
/// The plain form, which every machine has; `BFloat16Transformer` is the fast one.
struct TransformerLayer: Sendable {
  private let attention: SelfAttention
  private let attentionNorm: LayerNorm
  private let expansion: Linear
  private let contraction: Linear
  private let outputNorm: LayerNorm

  init(_ weights: TransformerWeights.Layer, heads: Int) {
    attention = SelfAttention(weights, heads: heads)
    attentionNorm = weights.attentionNorm
    expansion = weights.expansion.linear
    contraction = weights.contraction.linear
    outputNorm = weights.outputNorm
  }

  /// - Parameter windows: how many of the rows each window has, in order.
  func apply(to states: inout Matrix, windows: [Int]) {
    states.add(attention(states, windows: windows))
    attentionNorm.apply(to: &states)
    var inner = expansion(states)
    inner.applyGELU()
    states.add(contraction(inner))
    outputNorm.apply(to: &states)
  }
}

extension Matrix {
  fileprivate mutating func add(_ other: Matrix) {
    let count = rows * columns
    guard count > 0 else { return }
    withMutableRow(0) { target in other.withRow(0) { Rows.add($0, to: target, count: count) } }
  }

  /// Replaces each number by its Gaussian error linear unit.
  package mutating func applyGELU() {
    let count = rows * columns
    guard count > 0 else { return }
    withMutableRow(0) { VectorMath.applyGELU($0, count: count) }
  }
}
