/// Layer normalization: each row is shifted to mean 0 and scaled to variance 1, then by learned numbers.
///
/// Jimmy Lei Ba and others, "Layer Normalization" (2016).
package struct LayerNorm: Sendable {
  private let gain: [Float]
  private let bias: [Float]
  private let epsilon: Float

  /// - Parameter epsilon: what is added to the variance, by default as thinc's `LayerNorm` does.
  package init(gain: [Float], bias: [Float], epsilon: Float = 1e-8) {
    precondition(gain.count == bias.count, "A layer norm has a gain and a bias for each column.")
    self.gain = gain
    self.bias = bias
    self.epsilon = epsilon
  }

  package var width: Int { gain.count }

  /// Normalizes every row.
  package func apply(to matrix: inout Matrix) {
    precondition(matrix.columns == width, "The rows must be as wide as the layer.")
    guard matrix.rows > 0 else { return }
    let rows = matrix.rows
    matrix.withMutableRow(0) { start in
      withParameters { parameters in
        for row in 0..<rows {
          let target = start + row * width
          Self.normalize(target, parameters, residual: nil, into: target)
        }
      }
    }
  }

  /// Where the learned numbers lie while a layer runs.
  struct Parameters {
    let gain: UnsafePointer<Float>
    let bias: UnsafePointer<Float>
    let width: Int
    let epsilon: Float
  }

  func withParameters<Result>(_ body: (Parameters) -> Result) -> Result {
    gain.withUnsafeBufferPointer { gain in
      bias.withUnsafeBufferPointer { bias in
        guard let gain = gain.baseAddress, let bias = bias.baseAddress else {
          preconditionFailure("A layer norm has at least one column.")
        }
        return body(Parameters(gain: gain, bias: bias, width: width, epsilon: epsilon))
      }
    }
  }

  /// Writes one row normalized, plus `residual`, to `target`.
  @inline(__always)
  static func normalize(
    _ row: UnsafePointer<Float>, _ parameters: Parameters, residual: UnsafePointer<Float>?,
    into target: UnsafeMutablePointer<Float>
  ) {
    let width = parameters.width
    let (mean, scale) = moments(row, width: width, epsilon: parameters.epsilon)
    var index = 0
    while index + 16 <= width {
      var values = (Rows.load(row, index) - mean) * scale
      values = values * Rows.load(parameters.gain, index) + Rows.load(parameters.bias, index)
      if let residual { values += Rows.load(residual, index) }
      Rows.store(values, target, index)
      index += 16
    }
    while index < width {
      let value = (row[index] - mean) * scale * parameters.gain[index] + parameters.bias[index]
      target[index] = value + (residual?[index] ?? 0)
      index += 1
    }
  }

  /// The mean, and one divided by the standard deviation.
  @inline(__always)
  private static func moments(
    _ row: UnsafePointer<Float>, width: Int, epsilon: Float
  ) -> (mean: Float, scale: Float) {
    let mean =
      sum(row, width: width) {
        $0
      } tail: {
        $0
      } / Float(width)
    let squares = sum(row, width: width) {
      ($0 - mean) * ($0 - mean)
    } tail: {
      ($0 - mean) * ($0 - mean)
    }
    return (mean, 1 / (squares / Float(width) + epsilon).squareRoot())
  }

  @inline(__always)
  private static func sum(
    _ row: UnsafePointer<Float>, width: Int, _ step: (SIMD16<Float>) -> SIMD16<Float>, tail: (Float) -> Float
  ) -> Float {
    var sums = SIMD16<Float>.zero
    var index = 0
    while index + 16 <= width {
      sums += step(Rows.load(row, index))
      index += 16
    }
    var total = Rows.sum(sums)
    while index < width {
      total += tail(row[index])
      index += 1
    }
    return total
  }
}
