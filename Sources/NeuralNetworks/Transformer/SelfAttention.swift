/// Self-attention: each piece of a window gathers from all of them, by how well its query fits their keys.
///
/// Ashish Vaswani and others, "Attention Is All You Need" (2017), section 3.2: softmax(Q · Kᵀ / √d) · V for each head.
struct SelfAttention: Sendable {
  private let heads: Int
  private let width: Int
  private let projection: Linear
  private let output: Linear

  private var headWidth: Int { width / heads }

  init(_ weights: TransformerWeights.Layer, heads: Int) {
    self.heads = heads
    width = weights.output.outputs
    projection = weights.projection(headWidth: width / heads).linear
    output = weights.output.linear
  }

  /// What the pieces gather, windows one after the other.
  /// - Complexity: O(pieces · width² + pieces · longest window · width).
  func callAsFunction(_ states: Matrix, windows: [Int]) -> Matrix {
    let projected = projection(states)
    var gathered = Matrix(rows: states.rows, columns: width)
    var start = 0
    for count in windows {
      for head in 0..<heads { gather(projected, head, start..<(start + count), into: &gathered) }
      start += count
    }
    return output(gathered)
  }

  private func gather(_ projected: Matrix, _ head: Int, _ rows: Range<Int>, into result: inout Matrix) {
    let (width, headWidth, count) = (width, headWidth, rows.count)
    var keys = [Float](repeating: 0, count: headWidth * count)
    var values = [Float](repeating: 0, count: count * headWidth)
    var scores = [Float](repeating: 0, count: count * count)
    projected.withRow(rows.lowerBound) { start in
      let (query, key) = (start + head * headWidth, start + width + head * headWidth)
      for row in 0..<count {
        for column in 0..<headWidth {
          keys[column * count + row] = key[row * 3 * width + column]
          values[row * headWidth + column] = key[width + row * 3 * width + column]
        }
      }
      MatrixProduct.multiply(
        .init(start: query, stride: 3 * width), by: keys, rows: count, inner: headWidth, columns: count, into: &scores,
        stride: count)
    }
    scores.withUnsafeMutableBufferPointer { scores in
      guard let scores = scores.baseAddress else { return }
      for row in 0..<count { VectorMath.applySoftmax(scores + row * count, count: count) }
      result.withMutableRow(rows.lowerBound) { target in
        MatrixProduct.multiply(
          .init(start: scores, stride: count), by: values, rows: count, inner: count, columns: headWidth,
          into: target + head * headWidth, stride: width)
      }
    }
  }
}
