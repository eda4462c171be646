/// The hidden layer of a transition parser, computed once for each word and each slot of the state it may stand in.
///
/// Danqi Chen and Christopher Manning, "A Fast and Accurate Dependency Parser using Neural Networks" (2014), section
/// 3.2, for all words rather than frequent ones, as spaCy's `PrecomputableAffine`: a state's hidden layer is the sum
/// of its slots' vectors, the bias, and then the greatest of each output's pieces.
package struct PrecomputableAffine: Sendable {
  package let slots: Int
  package let outputs: Int
  package let pieces: Int
  private let product: Linear
  /// For each slot what stands for no word, then the bias; pieces apart.
  let padding: [Float]
  let bias: [Float]

  /// - Parameters:
  ///   - weights: slots × outputs × pieces × inputs, as spaCy stores them.
  ///   - bias: outputs × pieces.
  ///   - padding: slots × outputs × pieces.
  package init(
    slots: Int, outputs: Int, pieces: Int, inputs: Int, weights: [Float], bias: [Float], padding: [Float]
  ) {
    let width = outputs * pieces
    precondition(weights.count == slots * width * inputs, "A weight for each slot, piece and input is needed.")
    precondition(bias.count == width && padding.count == slots * width, "A bias and padding for each piece are needed.")
    self.slots = slots
    self.outputs = outputs
    self.pieces = pieces
    var rows: [Float] = []
    rows.reserveCapacity(weights.count)
    for slot in 0..<slots {
      for place in 0..<width {
        let start = ((slot * outputs + place % outputs) * pieces + place / outputs) * inputs
        rows += weights[start..<(start + inputs)]
      }
    }
    product = Linear(inputs: inputs, outputs: slots * width, weights: rows)
    self.bias = Linear.transposed(bias, rows: outputs, columns: pieces)
    self.padding = (0..<slots).flatMap { slot in
      Linear.transposed(Array(padding[(slot * width)..<((slot + 1) * width)]), rows: outputs, columns: pieces)
    }
  }

  /// Columns of a word's precomputed row.
  package var width: Int { slots * outputs * pieces }

  /// Appends the precomputed rows of some rows of `input` to `result`.
  package func append(_ input: Matrix, rows: Range<Int>, to result: inout Matrix) {
    product.append(input, rows: rows, to: &result)
  }
}
