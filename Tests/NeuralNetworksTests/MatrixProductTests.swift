import Testing

@testable import NeuralNetworks

@Suite struct MatrixProductTests {
  @Test func `a product is the sum of products along the inner side`() {
    let layer = Linear(inputs: 2, outputs: 3, weights: [1, 2, 3, 4, 5, 6], bias: [10, 20, 30])
    let result = layer(Matrix(columns: 2, elements: [1, 1, 2, -1]))
    #expect(Array(result.elements) == [13, 27, 41, 10, 22, 34])
  }

  @Test(arguments: [(576, 288), (96, 64)])
  func `a row's product does not depend on the rows beside it`(inputs: Int, outputs: Int) {
    var random = Sequence32(seed: 2)
    let layer = Linear(inputs: inputs, outputs: outputs, weights: random.numbers(inputs * outputs))
    let rows = random.numbers(inputs * 40)
    let all = layer(Matrix(columns: inputs, elements: rows))
    for count in [1, 2, 3, 7, 16] {
      let some = layer(Matrix(columns: inputs, elements: Array(rows.prefix(count * inputs))))
      #expect(some.elements.elementsEqual(all.elements.prefix(count * outputs)))
    }
  }

  @Test(arguments: [(1, 1, 1), (3, 5, 7), (4, 8, 8), (9, 33, 17), (64, 288, 288)])
  func `plain Swift and oneDNN give the same product`(rows: Int, inner: Int, columns: Int) {
    var random = Sequence32(seed: 7)
    let a = random.numbers(rows * inner)
    let b = random.numbers(inner * columns)
    let start = random.numbers(rows * columns)
    for adding in [false, true] {
      var plain = start
      var chosen = start
      a.withUnsafeBufferPointer { a in
        guard let a = a.baseAddress else { return }
        let rowsOfA = MatrixProduct.Rows(start: a, stride: inner)
        MatrixProduct.plain(
          rowsOfA, by: b, rows: rows, inner: inner, columns: columns, into: &plain, stride: columns, adding: adding)
        MatrixProduct.multiply(
          rowsOfA, by: b, rows: rows, inner: inner, columns: columns, into: &chosen, stride: columns, adding: adding)
      }
      let reference = (0..<(rows * columns)).map { place in
        (0..<inner).reduce(adding ? start[place] : 0) {
          $0 + a[place / columns * inner + $1] * b[$1 * columns + place % columns]
        }
      }
      #expect(zip(plain, reference).allSatisfy { abs($0 - $1) < 1e-4 })
      #expect(zip(chosen, reference).allSatisfy { abs($0 - $1) < 1e-4 })
    }
  }
}

/// Numbers between -1 and 1 that are the same in every run.
struct Sequence32 {
  private var state: UInt32

  init(seed: UInt32) { state = seed }

  mutating func numbers(_ count: Int) -> [Float] {
    (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(state >> 8) / Float(1 << 23) - 1
    }
  }
}
