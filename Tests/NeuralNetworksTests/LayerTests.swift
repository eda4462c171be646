import Testing

@testable import NeuralNetworks

@Suite struct LayerTests {
  @Test func `a normalized row has mean 0 and variance 1, then gain and bias`() {
    var rows = Matrix(columns: 2, elements: [1, 3, 5, 5])
    LayerNorm(gain: [2, 10], bias: [0, 1]).apply(to: &rows)
    #expect(zip(rows.elements, [-2, 11, 0, 1]).allSatisfy { abs($0 - Float($1)) < 1e-5 })
  }

  @Test func `maxout takes the greatest piece of each output`() {
    // Output 0: pieces x and -x; output 1: pieces 0·x + 5 and 2·x. For x = 3: 3 and 6; for x = -4: 4 and 5.
    let norm = LayerNorm(gain: [1, 1], bias: [0, 0])
    let layer = Maxout(
      inputs: 1, outputs: 2, pieces: 2, weights: [1, -1, 0, 2], bias: [0, 0, 5, 0], normalization: norm)
    let rows = layer(Matrix(columns: 1, elements: [3, -4]))
    // Two numbers that differ normalize to -1 and 1, the greater one to 1.
    #expect(zip(rows.elements, [-1, 1, -1, 1]).allSatisfy { abs($0 - Float($1)) < 1e-5 })
  }

  @Test(arguments: [3, 4, 5, 6, 19])
  func `a window layer agrees with a plain loop`(rows: Int) {
    let sample = WindowSample(width: 20, pieces: 3)
    let input = sample.rows(rows)
    var product = Matrix(rows: 0, columns: 60)
    var result = Matrix(rows: 0, columns: 20)
    WindowLayer(sample.maxout).apply(to: input, product: &product, into: &result)
    #expect(result.rows == rows - 2)
    for row in 0..<result.rows { #expect(sample.isPlainAnswer(result, row, for: input)) }
  }

  @Test func `a folded window layer agrees with the unfolded one`() {
    let sample = WindowSample(width: 20, pieces: 3)
    let distinct = sample.rows(4)
    let sequence: [Int32] = [0, 2, 2, 1, 3, 0]
    let layer = FoldedWindowLayer(WindowLayer(sample.maxout))
    var folded = Matrix(rows: 4, columns: layer.foldedWidth)
    layer.fold(distinct, into: &folded, at: 0)
    var result = Matrix(rows: 0, columns: 20)
    layer.apply(to: sequence[...], of: folded, into: &result)
    let input = Matrix(
      columns: 20, elements: sequence.flatMap { distinct.elements[(Int($0) * 20)..<(Int($0) * 20 + 20)] })
    #expect(result.rows == 4)
    for row in 0..<result.rows { #expect(sample.isPlainAnswer(result, row, for: input)) }
  }

  @Test func `dropping first rows keeps the others`() {
    var matrix = Matrix(columns: 2, elements: [1, 2, 3, 4, 5, 6])
    matrix.removeFirstRows(2)
    #expect(matrix.rows == 1)
    #expect(Array(matrix.elements) == [5, 6])
  }

  @Test func `the greatest column is the first of equals`() {
    #expect(Matrix(columns: 3, elements: [1, 7, 7, -2, -3, -1]).columnsOfGreatest() == [1, 2])
  }
}

/// A window layer of arbitrary weights, and its answers by a plain loop over the definition.
struct WindowSample {
  let width: Int
  let pieces: Int
  let weights: [Float]
  let bias: [Float]
  let gain: [Float]
  let shift: [Float]

  init(width: Int, pieces: Int) {
    self.width = width
    self.pieces = pieces
    var random = Sequence32(seed: 3)
    weights = random.numbers(width * pieces * 3 * width)
    bias = random.numbers(width * pieces)
    gain = random.numbers(width)
    shift = random.numbers(width)
  }

  var maxout: Maxout {
    Maxout(
      inputs: 3 * width, outputs: width, pieces: pieces, weights: weights, bias: bias,
      normalization: LayerNorm(gain: gain, bias: shift))
  }

  func rows(_ count: Int) -> Matrix {
    var random = Sequence32(seed: 11)
    return Matrix(columns: width, elements: random.numbers(count * width))
  }

  /// Whether a row of `result` is what the definition gives for the window that starts there.
  func isPlainAnswer(_ result: Matrix, _ row: Int, for input: Matrix) -> Bool {
    let window = (0..<(3 * width)).map { input[row + $0 / width, $0 % width] }
    let greatest = (0..<width).map { output in
      (0..<pieces).map { piece -> Float in
        let start = (output * pieces + piece) * 3 * width
        return (0..<(3 * width)).reduce(bias[output * pieces + piece]) { $0 + weights[start + $1] * window[$1] }
      }.max() ?? 0
    }
    let mean = greatest.reduce(0, +) / Float(width)
    let variance = greatest.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(width)
    return (0..<width).allSatisfy { column in
      let normalized = (greatest[column] - mean) / (variance + 1e-8).squareRoot() * gain[column] + shift[column]
      return abs(normalized + window[width + column] - result[row, column]) < 1e-4
    }
  }
}
