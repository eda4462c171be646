/// A linear layer: each row times the weights, plus the bias.
package struct Linear: Sendable {
  package let inputs: Int
  package let outputs: Int
  /// Inputs × outputs, so that a product runs along the outputs.
  private let weights: [Float]
  package let bias: [Float]

  /// - Parameters:
  ///   - weights: outputs × inputs, row-major, as thinc's `Linear` and `Softmax` store them.
  ///   - bias: one number an output; none for a layer without.
  package init(inputs: Int, outputs: Int, weights: [Float], bias: [Float] = []) {
    precondition(weights.count == inputs * outputs, "A linear layer needs a weight for each input and output.")
    precondition(bias.isEmpty || bias.count == outputs, "A bias has one number an output.")
    self.inputs = inputs
    self.outputs = outputs
    self.weights = Self.transposed(weights, rows: outputs, columns: inputs)
    self.bias = bias
  }

  /// Appends the layer's answer for each of the last `count` rows of `input` to `result`.
  package func append(_ input: Matrix, rows: Range<Int>, to result: inout Matrix) {
    precondition(input.columns == inputs && result.columns == outputs, "Widths must fit the layer.")
    precondition(rows.upperBound <= input.rows, "The rows must be in the input.")
    let start = result.rows
    result.resize(rows: start + rows.count)
    guard !rows.isEmpty else { return }
    result.withMutableRow(start) { target in
      input.withRow(rows.lowerBound) { source in
        for row in 0..<rows.count where !bias.isEmpty {
          (target + row * outputs).update(from: bias, count: outputs)
        }
        MatrixProduct.multiply(
          .init(start: source, stride: inputs), by: weights, rows: rows.count, inner: inputs, columns: outputs,
          into: target, stride: outputs, adding: !bias.isEmpty)
      }
    }
  }

  /// The layer's answer for each row.
  package func callAsFunction(_ input: Matrix) -> Matrix {
    var result = Matrix(rows: 0, columns: outputs)
    append(input, rows: 0..<input.rows, to: &result)
    return result
  }

  /// The same numbers with rows and columns exchanged.
  static func transposed(_ values: [Float], rows: Int, columns: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: rows * columns) { target, count in
      values.withUnsafeBufferPointer { source in
        for row in 0..<rows {
          for column in 0..<columns { target[column * rows + row] = source[row * columns + column] }
        }
      }
      count = rows * columns
    }
  }
}
