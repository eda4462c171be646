/// Functions of sixteen numbers at once, where the C library has them for one at a time.
enum VectorMath {
  /// e to the power of each number, to some 2e-7 of its size; below -87 and above 88 as there.
  ///
  /// Powers of two by the exponent's bits, the rest by the polynomial of Cephes' `expf` (Stephen L. Moshier, 1989).
  @inline(__always)
  static func exponential(_ numbers: SIMD16<Float>) -> SIMD16<Float> {
    // The library's `clamped` takes one number after the other.
    let raised = numbers.replacing(with: -87, where: numbers .< -87)
    let clamped = raised.replacing(with: 88, where: raised .> 88)
    // Adding 1.5 · 2²³ leaves the nearest whole number in the last bits.
    let shifted = clamped * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = clamped - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var sum = rest * 1.987_569_1e-4 + 1.398_199_9e-3
    sum = sum * rest + 8.333_452e-3
    sum = sum * rest + 4.166_579_6e-2
    sum = sum * rest + 1.666_666_5e-1
    sum = sum * rest + 0.5
    sum = sum * rest * rest + rest + 1
    let bits = unsafeBitCast(sum, to: SIMD16<Int32>.self)
    let power = unsafeBitCast(shifted, to: SIMD16<Int32>.self) &<< 23
    return unsafeBitCast(bits &+ power, to: SIMD16<Float>.self)
  }

  /// The Gaussian error linear unit: each number times the share of a normal distribution below it.
  ///
  /// Dan Hendrycks and Kevin Gimpel (2016), with the error function and not its approximation by tanh, as BERT has it.
  /// The error function is formula 7.1.26 of Abramowitz and Stegun, right to 1.5e-7.
  @inline(__always)
  static func gelu(_ numbers: SIMD16<Float>) -> SIMD16<Float> {
    let scaled = numbers * 0.707_106_77
    let size = scaled.replacing(with: -scaled, where: scaled .< 0)
    let t = 1 / (size * 0.327_591_1 + 1)
    var sum = t * 1.061_405_4 - 1.453_152
    sum = sum * t + 1.421_413_7
    sum = sum * t - 0.284_496_74
    sum = sum * t + 0.254_829_6
    let error = 1 - sum * t * exponential(-size * size)
    return numbers * 0.5 * (1 + error.replacing(with: -error, where: scaled .< 0))
  }

  /// Applies `gelu` to each number of a row.
  static func applyGELU(_ row: UnsafeMutablePointer<Float>, count: Int) {
    var index = 0
    while index + 16 <= count {
      Rows.store(gelu(Rows.load(row, index)), row, index)
      index += 16
    }
    while index < count {
      row[index] = gelu(SIMD16(repeating: row[index]))[0]
      index += 1
    }
  }

  /// Adds the `gelu` of each number of a row to another row.
  static func addGELU(of row: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int) {
    var index = 0
    while index + 16 <= count {
      Rows.store(Rows.load(target, index) + gelu(Rows.load(row, index)), target, index)
      index += 16
    }
    while index < count {
      target[index] += gelu(SIMD16(repeating: row[index]))[0]
      index += 1
    }
  }

  /// Makes shares that sum to 1 of a row of scores: the softmax function.
  static func applySoftmax(_ row: UnsafeMutablePointer<Float>, count: Int) {
    guard count > 0 else { return }
    let greatest = greatest(row, count: count)
    var sum: Float = 0
    var index = 0
    while index + 16 <= count {
      let values = exponential(Rows.load(row, index) - greatest)
      Rows.store(values, row, index)
      sum += Rows.sum(values)
      index += 16
    }
    while index < count {
      row[index] = exponential(SIMD16(repeating: row[index] - greatest))[0]
      sum += row[index]
      index += 1
    }
    let share = 1 / sum
    for index in 0..<count { row[index] *= share }
  }

  private static func greatest(_ row: UnsafePointer<Float>, count: Int) -> Float {
    var greatest = SIMD16<Float>(repeating: row[0])
    let whole = count / 16 * 16
    for index in stride(from: 0, to: whole, by: 16) { greatest = Rows.greater(greatest, Rows.load(row, index)) }
    return (whole..<count).reduce(greatest.max()) { max($0, row[$1]) }
  }
}
