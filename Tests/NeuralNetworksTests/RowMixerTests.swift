import Testing

@testable import NeuralNetworks

@Suite struct RowMixerTests {
  /// Numbers that look random and are the same in every run.
  private func numbers(_ count: Int, seed: UInt32) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(state >> 16) / 32_768 - 1
    }
  }

  /// One row as the layer's formula has it.
  private func plain(
    _ rows: [[Float]], _ row: Int, size: Int, weights: [Float], bias: [Float], norm: LayerNorm
  ) -> [Float] {
    let width = bias.count
    let window = (0..<size).flatMap { offset -> [Float] in
      let place = row + offset - size / 2
      return rows.indices.contains(place) ? rows[place] : [Float](repeating: 0, count: width)
    }
    let values = (0..<width).map { output -> Float in
      let sum = (0..<(size * width)).reduce(bias[output]) { $0 + weights[output * size * width + $1] * window[$1] }
      return rows[row][output] + VectorMath.gelu(SIMD16(repeating: sum))[0]
    }
    var matrix = Matrix(columns: width, elements: values)
    norm.apply(to: &matrix)
    return Array(matrix.elements)
  }

  @Test(arguments: [3, 5], [[7], [1, 1], [4, 2, 5], [12]])
  func `each row is mixed with those around it in its group`(size: Int, groups: [Int]) {
    let (width, count) = (16, groups.reduce(0, +))
    let weights = numbers(size * width * width, seed: 1)
    let bias = numbers(width, seed: 2)
    let norm = LayerNorm(gain: numbers(width, seed: 3), bias: numbers(width, seed: 4), epsilon: 1e-5)
    let elements = numbers(count * width, seed: 5)
    var rows = Matrix(columns: width, elements: elements)
    RowMixer(weights: weights, bias: bias, norm: norm).apply(to: &rows, groups: groups)
    var first = 0
    for group in groups {
      let own = (first..<(first + group)).map { Array(elements[($0 * width)..<(($0 + 1) * width)]) }
      for row in 0..<group {
        let expected = plain(own, row, size: size, weights: weights, bias: bias, norm: norm)
        #expect((0..<width).allSatisfy { abs(rows[first + row, $0] - expected[$0]) < 1e-4 })
      }
      first += group
    }
  }

  @Test func `no rows stay none`() {
    var rows = Matrix(rows: 0, columns: 16)
    let zeros = [Float](repeating: 0, count: 16)
    let layer = RowMixer(
      weights: numbers(3 * 256, seed: 1), bias: zeros, norm: LayerNorm(gain: zeros, bias: zeros))
    layer.apply(to: &rows, groups: [])
    #expect(rows.rows == 0)
  }

  @Test func `a sum has for each row the rows that its terms name, and the bias`() {
    let table = Matrix(columns: 2, elements: [1, 2, 3, 4, 5, 6])
    let wide = Matrix(columns: 3, elements: [9, 10, 20, 9, 30, 40])
    let sum = Matrix(
      sumsOf: [RowTerm(table, rows: [2, 0]), RowTerm(wide, column: 1, rows: [1, 1])], bias: [0.5, 0])
    #expect(Array(sum.elements) == [35.5, 46, 31.5, 42])
  }
}
