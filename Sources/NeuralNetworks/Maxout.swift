/// A maxout layer with layer normalization: of each output's pieces, all linear, the greatest counts.
///
/// Ian Goodfellow and others, "Maxout Networks" (2013), as thinc's `Maxout` with `normalize`. The pieces are kept
/// apart here, all outputs' first pieces before their second, so that the greatest is found sixteen outputs at a
/// time; thinc keeps an output's pieces together.
package struct Maxout: Sendable {
  package let inputs: Int
  package let outputs: Int
  package let pieces: Int
  /// Inputs × (pieces × outputs).
  let weights: [Float]
  /// Pieces × outputs.
  let bias: [Float]
  let normalization: LayerNorm

  /// - Parameters:
  ///   - weights: outputs × pieces × inputs, row-major, as thinc stores them.
  ///   - bias: outputs × pieces.
  package init(
    inputs: Int, outputs: Int, pieces: Int, weights: [Float], bias: [Float], normalization: LayerNorm
  ) {
    precondition(weights.count == inputs * outputs * pieces, "A maxout layer needs a weight for each input and piece.")
    precondition(bias.count == outputs * pieces, "A maxout layer needs a bias for each piece.")
    precondition(normalization.width == outputs, "The normalization must be as wide as the layer's output.")
    self.inputs = inputs
    self.outputs = outputs
    self.pieces = pieces
    self.weights = Self.withPiecesApart(weights, outputs: outputs, pieces: pieces, inputs: inputs)
    self.bias = Linear.transposed(bias, rows: outputs, columns: pieces)
    self.normalization = normalization
  }

  /// The layer's answer for each row.
  package func callAsFunction(_ input: Matrix) -> Matrix {
    precondition(input.columns == inputs, "The rows must be as wide as the layer's input.")
    var result = Matrix(rows: input.rows, columns: outputs)
    guard input.rows > 0 else { return result }
    var product = Matrix(rows: input.rows, columns: pieces * outputs)
    product.withMutableRow(0) { target in
      input.withRow(0) { source in
        MatrixProduct.multiply(
          .init(start: source, stride: inputs), by: weights, rows: input.rows, inner: inputs,
          columns: pieces * outputs, into: target, stride: pieces * outputs)
      }
    }
    activate(product, residual: nil, into: &result)
    return result
  }

  /// Turns rows of pieces, still without bias, into the layer's answers, plus what `residual` holds.
  func activate(_ product: Matrix, residual: (matrix: Matrix, firstRow: Int)?, into result: inout Matrix) {
    let rows = result.rows
    result.withMutableRow(0) { target in
      product.withRow(0) { source in
        guard let residual else { return activate(source, nil, rows: rows, into: target) }
        residual.matrix.withRow(residual.firstRow) { activate(source, $0, rows: rows, into: target) }
      }
    }
  }

  private func activate(
    _ source: UnsafePointer<Float>, _ residual: UnsafePointer<Float>?, rows: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    bias.withUnsafeBufferPointer { bias in
      guard let bias = bias.baseAddress else { return }
      normalization.withParameters { parameters in
        for row in 0..<rows {
          let output = target + row * outputs
          Self.greatest(source + row * pieces * outputs, bias, pieces: pieces, outputs: outputs, into: output)
          LayerNorm.normalize(output, parameters, residual: residual.map { $0 + row * outputs }, into: output)
        }
      }
    }
  }

  /// The greatest of each output's pieces.
  @inline(__always)
  static func greatest(
    _ row: UnsafePointer<Float>, _ bias: UnsafePointer<Float>, pieces: Int, outputs: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    var index = 0
    while index + 16 <= outputs {
      var best = Rows.load(row, index) + Rows.load(bias, index)
      for piece in 1..<pieces {
        let place = piece * outputs + index
        best = Rows.greater(best, Rows.load(row, place) + Rows.load(bias, place))
      }
      Rows.store(best, target, index)
      index += 16
    }
    while index < outputs {
      target[index] = (0..<pieces).reduce(-Float.infinity) {
        max($0, row[$1 * outputs + index] + bias[$1 * outputs + index])
      }
      index += 1
    }
  }

  /// From outputs × pieces × inputs to inputs × pieces × outputs.
  static func withPiecesApart(_ weights: [Float], outputs: Int, pieces: Int, inputs: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: weights.count) { target, count in
      weights.withUnsafeBufferPointer { source in
        for output in 0..<outputs {
          for piece in 0..<pieces {
            let from = (output * pieces + piece) * inputs
            let to = piece * outputs + output
            for input in 0..<inputs { target[input * pieces * outputs + to] = source[from + input] }
          }
        }
      }
      count = weights.count
    }
  }
}
