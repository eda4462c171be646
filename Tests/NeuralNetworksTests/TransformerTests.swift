import Foundation
import Testing

@testable import NeuralNetworks

@Suite struct TransformerTests {
  @Test func `the layers give what a plain reading of the paper gives`() {
    let sample = SampleTransformer()
    let windows: [[Int32]] = [[1, 4, 4, 2], [3], [0, 1, 2, 3, 4]]
    let states = TransformerEncoder(sample.weights, precision: .exact).states(of: windows)
    #expect(states.rows == 10)
    let wanted = windows.flatMap { sample.plainStates(of: $0) }
    #expect(zip(states.elements, wanted.flatMap(\.self)).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test(arguments: [[1], [40, 3], [256, 200, 100, 31], [32, 64]])
  func `in bfloat16 the rows are nearly the same`(lengths: [Int]) {
    let sample = SampleTransformer()
    let windows = lengths.map { sample.window($0) }
    let exact = TransformerEncoder(sample.weights, precision: .exact).states(of: windows)
    let fast = TransformerEncoder(sample.weights, precision: .fast).states(of: windows)
    let difference = zip(exact.elements, fast.elements).map { abs($0 - $1) }
    #expect(fast.rows == lengths.reduce(0, +))
    #expect(difference.reduce(0, +) / Float(difference.count) < 0.01)
    #expect(difference.allSatisfy { $0 < 0.1 })
  }

  @Test(arguments: [10, 20] as [Float])
  func `in bfloat16 great scores count as they should`(scale: Float) {
    // Scores are some 1.2 wide for queries as they are, so here the greatest are near 40 and 80.
    let sample = SampleTransformer(queryScale: scale)
    let window = sample.window(40)
    let exact = TransformerEncoder(sample.weights, precision: .exact).states(of: [window])
    let fast = TransformerEncoder(sample.weights, precision: .fast).states(of: [window])
    let difference = zip(exact.elements, fast.elements).map { abs($0 - $1) }
    #expect(difference.reduce(0, +) / Float(difference.count) < 0.03)
    #expect(difference.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [TransformerEncoder.Precision.exact, .fast])
  func `a window's rows do not depend on the windows beside it`(precision: TransformerEncoder.Precision) {
    let sample = SampleTransformer()
    let encoder = TransformerEncoder(sample.weights, precision: precision)
    let alone = encoder.states(of: [sample.window(50)])
    let among = encoder.states(of: [sample.window(250), sample.window(50), sample.window(7)])
    let rows = among.elements.dropFirst(250 * alone.columns).prefix(50 * alone.columns)
    let isSame = rows.elementsEqual(alone.elements)
    #expect(isSame)
  }

  @Test func `many threads may use one encoder`() async {
    let sample = SampleTransformer()
    let encoder = TransformerEncoder(sample.weights, precision: .fast)
    let windows = [sample.window(90), sample.window(33)]
    let wanted = encoder.states(of: windows)
    await withTaskGroup(of: Matrix.self) { group in
      for _ in 0..<8 { group.addTask { encoder.states(of: windows) } }
      for await states in group {
        let isSame = states == wanted
        #expect(isSame)
      }
    }
  }

  @Test func `no windows give no rows, and an empty one none`() {
    let encoder = TransformerEncoder(SampleTransformer().weights, precision: .fast)
    #expect(encoder.states(of: []).rows == 0)
    #expect(encoder.states(of: [[], [1], []]).rows == 1)
  }

  @Test func `a difference of low rank is added to the weights`() {
    var product = TransformerWeights.Product(inputs: 2, outputs: 3, weights: [1, 2, 3, 4, 5, 6], bias: [0, 0, 0])
    product.add(down: [1, 10], up: [1, 0, -1], rank: 1)
    #expect(product.weights == [2, 12, 3, 4, 4, -4])
  }
}

/// A small transformer with numbers that are the same in every run: 64 wide, two heads, two layers, five pieces.
struct SampleTransformer {
  let weights: TransformerWeights
  private let rows: [Float]
  private let places: [Float]

  private static let width = 64
  private static let inner = 128
  private static let heads = 2

  /// - Parameter queryScale: the greater it is, the greater are the scores of attention.
  init(queryScale: Float = 1) {
    var random = Sequence32(seed: 11)
    rows = random.numbers(5 * Self.width)
    places = random.numbers(256 * Self.width)
    let data = rows.withUnsafeBytes { Data($0) }
    let norm = LayerNorm(gain: random.numbers(Self.width), bias: random.numbers(Self.width), epsilon: 1e-12)
    let embedding = PieceEmbedding(rows: data, pieces: 5, placeRows: places, norm: norm)
    let layers = (0..<2).map { _ in Self.layer(&random, queryScale) }
    weights = TransformerWeights(heads: Self.heads, embedding: embedding, layers: layers)
  }

  func window(_ count: Int) -> [Int32] { (0..<count).map { Int32(($0 * $0 + 3 * $0) % 5) } }

  private static func layer(_ random: inout Sequence32, _ queryScale: Float) -> TransformerWeights.Layer {
    func product(_ inputs: Int, _ outputs: Int) -> TransformerWeights.Product {
      let scale = 2 / Float(inputs).squareRoot()
      return TransformerWeights.Product(
        inputs: inputs, outputs: outputs, weights: random.numbers(inputs * outputs).map { $0 * scale },
        bias: random.numbers(outputs))
    }
    func norm() -> LayerNorm { LayerNorm(gain: random.numbers(width), bias: random.numbers(width), epsilon: 1e-12) }
    return TransformerWeights.Layer(
      query: product(width, width).scaled(by: queryScale), key: product(width, width), value: product(width, width),
      output: product(width, width), attentionNorm: norm(), expansion: product(width, inner),
      contraction: product(inner, width), outputNorm: norm())
  }

  /// The paper's formulas, number by number.
  func plainStates(of window: [Int32]) -> [[Float]] {
    var states = Matrix(rows: window.count, columns: Self.width)
    states.withMutableRow(0) { weights.embedding.write(window, to: $0) }
    for layer in weights.layers {
      let attended = plainAttention(rows(of: states), layer)
      layer.attentionNorm.apply(to: &states, adding: attended)
      let inner = plain(layer.expansion, rows(of: states)).map { row in
        row.map { $0 * 0.5 * (1 + Float(erf(Double($0) / 2.0.squareRoot()))) }
      }
      layer.outputNorm.apply(to: &states, adding: plain(layer.contraction, inner))
    }
    return rows(of: states)
  }

  private func plainAttention(_ states: [[Float]], _ layer: TransformerWeights.Layer) -> [[Float]] {
    let (queries, keys, values) = (plain(layer.query, states), plain(layer.key, states), plain(layer.value, states))
    let headWidth = Self.width / Self.heads
    let gathered = queries.map { query in
      (0..<Self.heads).flatMap { head in
        let part = (head * headWidth)..<((head + 1) * headWidth)
        let scores = keys.map {
          exp(zip(query[part], $0[part]).reduce(0) { $0 + $1.0 * $1.1 } / sqrt(Float(headWidth)))
        }
        let sum = scores.reduce(0, +)
        return part.map { column in zip(scores, values).reduce(0) { $0 + $1.0 / sum * $1.1[column] } }
      }
    }
    return plain(layer.output, gathered)
  }

  private func plain(_ product: TransformerWeights.Product, _ rows: [[Float]]) -> [[Float]] {
    rows.map { row in
      (0..<product.outputs).map { output in
        (0..<product.inputs).reduce(product.bias[output]) {
          $0 + row[$1] * product.weights[output * product.inputs + $1]
        }
      }
    }
  }

  private func rows(of matrix: Matrix) -> [[Float]] {
    (0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix[row, $0] } }
  }
}

extension LayerNorm {
  /// Norms the sum of some rows and others.
  fileprivate func apply(to states: inout Matrix, adding others: [[Float]]) {
    for (row, other) in others.enumerated() {
      states.setRow(row, to: other.enumerated().map { states[row, $0] + $1 })
    }
    apply(to: &states)
  }
}
