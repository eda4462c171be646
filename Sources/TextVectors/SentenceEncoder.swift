package import ModelFiles
package import NeuralNetworks

/// Vectors for whole sentences or short texts: the like their meaning, the greater the product of two.
///
/// The recipe of the library sentence-transformers for this model: the mean of the rows of all pieces, those that open
/// and close the text included, divided by its length. Text beyond the first 254 pieces, some 200 words, is left out.
package struct SentenceEncoder: Sendable {
  private let encoder: TextEncoder

  /// Numbers a vector.
  package var width: Int { encoder.width }

  /// - Throws: `ModelFilesError` when the model is missing or damaged.
  package init(
    _ store: ModelStore = .standard(.encoder), precision: TransformerEncoder.Precision = .exact
  ) throws(ModelFilesError) {
    encoder = try TextEncoder(store, precision: precision)
  }

  /// A vector of length 1 for each text, as the rows of a matrix.
  /// - Complexity: O(texts), some 4,000 words a second with `.exact` and 25,000 with `.fast`.
  package func vectors(of texts: [String]) -> Matrix {
    let windows = texts.map { text in
      encoder.window(of: encoder.tokenizer.pieces(of: text, limit: TextEncoder.windowLimit - 2))
    }
    var vectors = Matrix(rows: texts.count, columns: width)
    var first = 0
    while first < windows.count {
      let part = first..<min(first + Self.partSize, windows.count)
      pool(encoder.states(of: Array(windows[part])), windows[part], into: &vectors)
      first = part.upperBound
    }
    return vectors
  }

  /// Texts whose rows are held in memory together.
  private static let partSize = 64

  private func pool(_ states: Matrix, _ windows: ArraySlice<[Int32]>, into vectors: inout Matrix) {
    var row = 0
    for (index, window) in zip(windows.indices, windows) {
      vectors.setRow(index, to: states.meanDirection(of: row..<(row + window.count)))
      row += window.count
    }
  }
}

extension Matrix {
  /// The mean of some rows, divided by its length.
  fileprivate func meanDirection(of rows: Range<Int>) -> [Float] {
    var sums = [Float](repeating: 0, count: columns)
    for row in rows {
      for (column, number) in elements[(row * columns)..<((row + 1) * columns)].enumerated() { sums[column] += number }
    }
    let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // A sum of no length has no direction; the library divides by 1e-12 then.
    return sums.map { $0 / max(length, 1e-12) }
  }
}
