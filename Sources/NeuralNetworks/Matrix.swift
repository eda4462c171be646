/// Neural networks: what does a small trained network answer for these rows of numbers?
///
/// Rows go in, rows come out: one file a layer, each a value that holds its weights and knows how to apply them to
/// the rows of a `Matrix`. Nothing here knows of words.
///
///     keys ─ HashEmbedding ─▶ rows ─ Maxout, LayerNorm ─▶ rows ─ WindowLayer, residual ─▶ rows ─ Linear ─▶ scores
///                                                                 rows ─ PrecomputableAffine ─▶ TransitionScorer
///     pieces ─ TransformerEncoder: PieceEmbedding, SelfAttention, LayerNorm ─▶ rows
///
/// All products of matrices go through `MatrixProduct`: oneDNN where the build found it, else plain Swift; those of
/// the transformer through oneDNN's programs for bfloat16 (`PackedLinear`, `PackedAttention`) where there are such.
/// Layers read weights in the order that the libraries thinc and PyTorch store them and keep them in the order that is
/// fast here, so a new layer is a new file. Unsafe pointers stay in this module.
/// Not for: training, and any device but the processor.

/// Rows of 32-bit floating-point numbers, stored one row after the other.
package struct Matrix: Sendable, Equatable {
  package private(set) var rows: Int
  package let columns: Int
  /// Row-major; at least `rows * columns` long, so that a matrix can shrink and grow without being made anew.
  private(set) var storage: [Float]

  /// A matrix of zeros.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    storage = [Float](repeating: 0, count: rows * columns)
  }

  /// - Precondition: `elements` holds a whole number of rows.
  package init(columns: Int, elements: [Float]) {
    precondition(columns > 0 && elements.count % columns == 0, "A matrix must be made of whole rows.")
    rows = elements.count / columns
    self.columns = columns
    storage = elements
  }

  /// The numbers, row by row.
  package var elements: ArraySlice<Float> { storage[..<(rows * columns)] }

  package subscript(row: Int, column: Int) -> Float {
    precondition(row < rows && column < columns, "A matrix has no element outside its rows and columns.")
    return storage[row * columns + column]
  }

  /// Makes room for so many rows; what the rows hold afterwards is unspecified.
  package mutating func resize(rows newRows: Int) {
    reserve(rows: newRows)
    rows = newRows
  }

  /// Sets one row.
  /// - Precondition: `values` is as long as a row.
  package mutating func setRow(_ row: Int, to values: some Collection<Float>) {
    precondition(row < rows && values.count == columns, "A row must be as long as the matrix is wide.")
    for (column, value) in values.enumerated() { storage[row * columns + column] = value }
  }

  /// Writes a row over an earlier one, or itself.
  package mutating func copyRow(_ row: Int, to target: Int) {
    precondition(target <= row && row < rows, "A row is copied to an earlier one.")
    let columns = columns
    withMutableRow(0) { ($0 + target * columns).update(from: $0 + row * columns, count: columns) }
  }

  /// Drops the first rows; the others move up.
  /// - Complexity: O(elements kept).
  package mutating func removeFirstRows(_ count: Int) {
    precondition(0 <= count && count <= rows, "A matrix cannot lose more rows than it has.")
    let kept = (rows - count) * columns
    storage.withUnsafeMutableBufferPointer { all in
      guard let base = all.baseAddress, count > 0 else { return }
      base.update(from: base + count * columns, count: kept)
    }
    rows -= count
  }

  /// The column of the greatest number in each row, the first of equals.
  package func columnsOfGreatest() -> [Int] {
    (0..<rows).map { row in
      let start = row * columns
      var best = start
      for index in (start + 1)..<(start + columns) where storage[index] > storage[best] { best = index }
      return best - start
    }
  }

  private mutating func reserve(rows needed: Int) {
    guard needed * columns > storage.count else { return }
    storage += [Float](repeating: 0, count: max(needed * columns, storage.count * 3 / 2) - storage.count)
  }
}

extension Matrix {
  /// The address of a row, for the layers of this module; valid within `body` alone.
  func withRow<Result>(_ row: Int, _ body: (UnsafePointer<Float>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { preconditionFailure("A matrix without rows has no address.") }
      return body(base + row * columns)
    }
  }

  /// The address of a row to write to, for the layers of this module; valid within `body` alone.
  mutating func withMutableRow<Result>(_ row: Int, _ body: (UnsafeMutablePointer<Float>) -> Result) -> Result {
    let columns = columns
    return storage.withUnsafeMutableBufferPointer { all in
      guard let base = all.baseAddress else { preconditionFailure("A matrix without rows has no address.") }
      return body(base + row * columns)
    }
  }
}
