/// A transformer encoder: rows for the pieces of windows of text, each made in view of its whole window.
///
///     pieces ─ PieceEmbedding ─▶ rows ─ layers: SelfAttention, network, LayerNorm ─▶ rows
///
/// Jacob Devlin and others, "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding" (2018):
/// norms stand after each sum, places have learned rows, and all pieces are of the first type. Many threads may use
/// one encoder; each run takes one core.
package final class TransformerEncoder: Sendable {
  /// How numbers are multiplied.
  package enum Precision: Sendable {
    /// In 32 bits.
    case exact
    /// In bfloat16 where the processor has fast products of it, else in 32 bits: some six times as fast, and right to
    /// about one part in a hundred.
    case fast
  }

  /// Numbers a piece.
  package var width: Int { embedding.width }
  /// Whether products are in bfloat16.
  package var isFast: Bool { fastLayers != nil }

  /// Pieces of the longest window.
  package static let windowLimit = 256
  /// Rows that run through the layers together: the weights of a layer, 3.5 MB, are read once for them. Of 256, 512 and
  /// 1024 rows, 512 took the least processor time (Xeon with AMX, second cache of 2 MiB, 2026-11-22).
  static let rowLimit = 512

  private let embedding: PieceEmbedding
  private let layers: [TransformerLayer]
  #if ONEDNN
    private let fastLayers: BFloat16Transformer?
  #else
    private let fastLayers: Never? = nil
  #endif

  package init(_ weights: TransformerWeights, precision: Precision) {
    embedding = weights.embedding
    #if ONEDNN
      fastLayers = precision == .fast ? BFloat16Transformer(weights) : nil
    #endif
    layers = fastLayers == nil ? weights.layers.map { TransformerLayer($0, heads: weights.heads) } : []
  }

  /// The last layer's row for each piece, windows one after the other. A window's rows are the same whatever windows
  /// stand beside it.
  /// - Parameter windows: the numbers of their pieces, those that open and close a window included.
  /// - Precondition: windows have `windowLimit` pieces at most, all in the vocabulary.
  /// - Complexity: O(pieces), some 25 million products and sums each; with long windows some 30 million.
  package func states(of windows: [[Int32]]) -> Matrix {
    var result = Matrix(rows: 0, columns: width)
    var batch: [[Int32]] = []
    var rows = 0
    for window in windows where !window.isEmpty {
      precondition(window.count <= Self.windowLimit, "A window has at most \(Self.windowLimit) pieces.")
      if rows + window.count > Self.rowLimit {
        append(batch, rows: rows, to: &result)
        (batch, rows) = ([], 0)
      }
      batch.append(window)
      rows += window.count
    }
    append(batch, rows: rows, to: &result)
    return result
  }

  private func append(_ batch: [[Int32]], rows: Int, to result: inout Matrix) {
    guard rows > 0 else { return }
    let start = result.rows
    result.resize(rows: start + rows)
    result.withMutableRow(start) { target in
      var next = target
      for window in batch {
        embedding.write(window, to: next)
        next += window.count * width
      }
      run(target, rows: rows, windows: batch.map(\.count))
    }
  }

  private func run(_ states: UnsafeMutablePointer<Float>, rows: Int, windows: [Int]) {
    #if ONEDNN
      if let fastLayers {
        let done = fastLayers.apply(to: states, windows: windows)
        precondition(done, "oneDNN has programs for all numbers of rows.")
        return
      }
    #endif
    var matrix = Matrix(columns: width, elements: Array(UnsafeBufferPointer(start: states, count: rows * width)))
    for layer in layers { layer.apply(to: &matrix, windows: windows) }
    matrix.withRow(0) { states.update(from: $0, count: rows * width) }
  }
}
