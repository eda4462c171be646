/// A table of rows for keys without a vocabulary: each key's row is the sum of four rows its hash chooses.
///
/// Tito Svenstrup and others, "Hash Embeddings for Efficient Word Representations" (2017), in the form of thinc's
/// `HashEmbed`: four hashes of one MurmurHash3, no weights of importance.
package struct HashEmbedding: Sendable {
  package let table: Matrix
  package let seed: UInt32

  package init(table: Matrix, seed: UInt32) {
    precondition(table.rows > 0, "A hash embedding needs rows to choose from.")
    self.table = table
    self.seed = seed
  }

  package var width: Int { table.columns }

  /// Writes each key's row into columns `column ..< column + width` of the row of `result` with the same number.
  /// - Precondition: `result` has a row a key and is wide enough.
  package func embed(_ keys: some RandomAccessCollection<UInt64>, into result: inout Matrix, column: Int) {
    precondition(keys.count <= result.rows && column + width <= result.columns, "The result must have room.")
    guard !keys.isEmpty else { return }
    let stride = result.columns
    result.withMutableRow(0) { target in
      table.withRow(0) { source in
        for (row, key) in keys.enumerated() { sum(key, of: source, into: target + row * stride + column) }
      }
    }
  }

  private func sum(_ key: UInt64, of source: UnsafePointer<Float>, into target: UnsafeMutablePointer<Float>) {
    let chosen = MurmurHash.values(of: key, seed: seed) % SIMD4(repeating: UInt32(table.rows))
    for index in 0..<4 {
      let row = source + Int(chosen[index]) * width
      if index == 0 { target.update(from: row, count: width) } else { Rows.add(row, to: target, count: width) }
    }
  }
}
