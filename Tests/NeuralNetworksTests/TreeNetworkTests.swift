import Testing

@testable import NeuralNetworks

@Suite struct TreeNetworkTests {
  private static let width = 16
  private static let norm = LayerNorm(gain: Array(repeating: 1, count: width), bias: Array(repeating: 0, count: width))

  /// Rows of mean 0 and variance 1, which a norm leaves as they are: the first numbers are +1 where `bits` has a 1.
  private func row(_ bits: Int) -> [Float] {
    let half = (0..<8).map { bits >> $0 & 1 == 1 ? Float(1) : -1 }
    return half + half.map { -$0 }
  }

  private func matrix(_ rows: [[Float]]) -> Matrix { Matrix(columns: Self.width, elements: Array(rows.joined())) }

  /// A network of one layer that adds the positive numbers of one of the parts a row reads.
  private func network(adding part: Int) -> TreeNetwork {
    let (width, states) = (Self.width, 16)
    let inputs = 5 * width + 2 * states
    var mix = [Float](repeating: 0, count: width * inputs)
    for index in 0..<width { mix[index * inputs + part * width + index] = 1 }
    let gates = TransformerWeights.Product(
      inputs: width, outputs: 4 * states, weights: Array(repeating: 0, count: 4 * states * width),
      bias: Array(repeating: 0, count: 2 * states) + Array(repeating: 20, count: 2 * states))
    let layer = TreeLayer(
      norm: Self.norm, gates: gates,
      mix: .init(inputs: inputs, outputs: width, weights: mix, bias: Array(repeating: 0, count: width)))
    return TreeNetwork(layers: [layer], norm: Self.norm)
  }

  private func expect(_ network: TreeNetwork, on rows: [[Float]], _ trees: SentenceTrees, adds parts: [[Float]]) {
    var result = matrix(rows)
    network.apply(to: &result, trees)
    var expected = matrix(zip(rows, parts).map { row, part in zip(row, part).map { $0 + max(0, $1) } })
    Self.norm.apply(to: &expected)
    #expect(zip(result.elements, expected.elements).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  private let trees = SentenceTrees(bounds: [0, 3, 4], heads: [1, 1, 1, 3])

  @Test func `neighbors end with the window`() {
    let rows = [1, 6, 27, 100].map(row)
    let none = [Float](repeating: 0, count: Self.width)
    expect(network(adding: 0), on: rows, trees, adds: [none, rows[0], rows[1], none])
    expect(network(adding: 2), on: rows, trees, adds: [rows[1], rows[2], none, none])
  }

  @Test func `a row reads its head and the mean of its dependents`() {
    let rows = [1, 6, 27, 100].map(row)
    let none = [Float](repeating: 0, count: Self.width)
    expect(network(adding: 3), on: rows, trees, adds: [rows[1], rows[1], rows[1], rows[3]])
    let mean = zip(rows[0], rows[2]).map { ($0 + $1) / 2 }
    expect(network(adding: 4), on: rows, trees, adds: [none, mean, none, none])
  }

  @Test func `states run over a window from both ends`() {
    // All gates are 1/2 and all that is taken in is 1: states are 1/2, 3/4, 7/8.
    let rows = [1, 6, 27, 100].map(row)
    func states(_ values: [Float]) -> [[Float]] { values.map { Array(repeating: $0, count: Self.width) } }
    expect(network(adding: 5), on: rows, trees, adds: states([0.5, 0.75, 0.875, 0.5]))
    expect(network(adding: 6), on: rows, trees, adds: states([0.875, 0.75, 0.5, 0.5]))
  }

  @Test func `more rows than the fast way takes give the same`() {
    let count = 1100
    let rows = (0..<count).map { row($0 * 37 % 251) }
    let trees = SentenceTrees(bounds: [0, count], heads: Array(repeating: 0, count: count))
    expect(network(adding: 1), on: rows, trees, adds: rows)
  }

  @Test func `no rows are no work`() {
    var rows = Matrix(rows: 0, columns: Self.width)
    network(adding: 0).apply(to: &rows, SentenceTrees(bounds: [0], heads: []))
    #expect(rows.rows == 0)
  }
}

@Suite struct TableTests {
  @Test func `a quantized row is multiplied by its scale`() {
    let table = QuantizedTable(numbers: [1, -2, 3, 100, 0, -128], scales: [0.5, 2])
    var result = Matrix(rows: 2, columns: 4)
    table.write([1, 0], into: &result, column: 1)
    #expect(Array(result.elements) == [0, 200, 0, -256, 0, 0.5, -1, 1.5])
  }

  @Test func `the rows of several tables are added`() {
    let sum = FeatureSum([Matrix(columns: 2, elements: [1, 2, 3, 4]), Matrix(columns: 2, elements: [10, 20])])
    var result = Matrix(columns: 2, elements: [100, 100, 0, 0])
    sum.add([1, 0, 0, 0], to: &result)
    #expect(Array(result.elements) == [113, 124, 11, 22])
  }

  @Test func `relations are scored from both rows and their tables`() {
    let ones = [Float](repeating: 1, count: 16)
    let scorer = RelationScorer(
      relations: [Matrix(columns: 16, elements: ones.map { -3 * $0 } + ones)],
      weights: ones + ones.map { 2 * $0 }, bias: [0, 1])
    // u is 1 in both rows, v is 1: 1 + 1 - 3 < 0 gives nothing, 1 + 1 + 1 gives 48 and 97.
    let pairs = Matrix(columns: 32, elements: Array(repeating: 1, count: 64))
    var scores: [Float] = []
    scorer.append(pairs, center: 1, rows: 0..<2, keys: [0, 1], to: &scores)
    #expect(scores == [0, 1, 48, 97])
  }
}
