/// A recurrence that runs over the rows of a window from both ends: each state keeps a share of the one before it and
/// takes in the rest anew.
///
/// Leo Feng and others, "Were RNNs All We Needed?" (2024), the minimal gated unit: h = a · h' + (1 - a) · tanh(c) with
/// a = σ(z), where z and c depend on the row alone. So they are one product for all rows. Since tanh(c) = 2 · σ(2c) - 1,
/// the product gives 2c and one function serves for both.
enum LinearRecurrence {
  /// Writes the states of both directions side by side.
  /// - Parameters:
  ///   - gates: for each row σ of z forward, z backward, 2c forward and 2c backward, each `width` wide, a multiple of 16.
  ///   - result: rows of `2 * width`.
  static func run(
    _ gates: UnsafePointer<Float>, width: Int, over window: Range<Int>, into result: UnsafeMutablePointer<Float>
  ) {
    for index in stride(from: 0, to: width, by: 16) {
      var state = SIMD16<Float>.zero
      for row in window {
        state = step(state, gates + row * 4 * width + index, width: width)
        Rows.store(state, result + row * 2 * width, index)
      }
      state = .zero
      for row in window.reversed() {
        state = step(state, gates + row * 4 * width + width + index, width: width)
        Rows.store(state, result + row * 2 * width, width + index)
      }
    }
  }

  @inline(__always)
  private static func step(
    _ state: SIMD16<Float>, _ gates: UnsafePointer<Float>, width: Int
  ) -> SIMD16<Float> {
    let new = Rows.load(gates, 2 * width) * 2 - 1
    return new + Rows.load(gates, 0) * (state - new)
  }

  /// Replaces each number by σ of it: 1 / (1 + e⁻ˣ).
  static func applyLogistic(_ row: UnsafeMutablePointer<Float>, count: Int) {
    for index in stride(from: 0, to: count, by: 16) {
      Rows.store(1 / (1 + VectorMath.exponential(-Rows.load(row, index))), row, index)
    }
  }
}
