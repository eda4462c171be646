/// A window layer whose products are taken once for each distinct row, not once for each place it stands at.
///
/// Purpose: the first window layer reads rows that depend on the word alone. Valid when: rows repeat, as words do.
/// Action: the layer's weights are three slices, for the row before, the row itself and the row behind; `fold`
/// multiplies a row by each, and the layer is then the sum of three such products. Cost: per distinct row as much as a
/// window layer, per place three additions. The sums are taken in another order than in the unfolded layer, so
/// results agree to rounding.
package struct FoldedWindowLayer: Sendable {
  private let layer: WindowLayer

  package init(_ layer: WindowLayer) { self.layer = layer }

  package var width: Int { layer.width }
  /// Columns of a folded row: the row, then its products by the three slices.
  package var foldedWidth: Int { width + WindowLayer.windowWidth * pieces }
  private var pieces: Int { layer.maxout.pieces * width }

  /// Writes rows and their products into `folded`, from row `start` on.
  /// - Precondition: `folded` is `foldedWidth` wide and has the rows.
  package func fold(_ rows: Matrix, into folded: inout Matrix, at start: Int) {
    precondition(folded.columns == foldedWidth && start + rows.rows <= folded.rows, "The folded rows must have room.")
    guard rows.rows > 0 else { return }
    folded.withMutableRow(start) { target in
      rows.withRow(0) { source in
        for row in 0..<rows.rows { (target + row * foldedWidth).update(from: source + row * width, count: width) }
        layer.maxout.weights.withUnsafeBufferPointer { weights in
          guard let weights = weights.baseAddress else { return }
          for slice in 0..<WindowLayer.windowWidth {
            MatrixProduct.multiply(
              .init(start: source, stride: width), by: weights + slice * width * pieces, rows: rows.rows,
              inner: width, columns: pieces, into: target + width + slice * pieces, stride: foldedWidth)
          }
        }
      }
    }
  }

  /// The layer's answers for a sequence of rows given by their numbers in `folded`, but for the first and last.
  package func apply(to sequence: ArraySlice<Int32>, of folded: Matrix, into result: inout Matrix) {
    precondition(folded.columns == foldedWidth && result.columns == width, "Rows must be as wide as the layer.")
    precondition(sequence.allSatisfy { 0 <= $0 && $0 < folded.rows }, "A sequence names folded rows.")
    let rows = max(0, sequence.count - 2)
    result.resize(rows: rows)
    guard rows > 0 else { return }
    result.withMutableRow(0) { target in
      folded.withRow(0) { source in
        sequence.withUnsafeBufferPointer { sequence in
          apply(to: sequence, of: source, rows: rows, into: target)
        }
      }
    }
  }

  private func apply(
    to sequence: UnsafeBufferPointer<Int32>, of folded: UnsafePointer<Float>, rows: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    let maxout = layer.maxout
    let (width, pieces, foldedWidth) = (width, pieces, foldedWidth)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: pieces) { room in
      maxout.bias.withUnsafeBufferPointer { bias in
        guard let sum = room.baseAddress, let bias = bias.baseAddress else { return }
        maxout.normalization.withParameters { parameters in
          for row in 0..<rows {
            let own = folded + Int(sequence[row + 1]) * foldedWidth
            let before = folded + Int(sequence[row]) * foldedWidth + width
            let behind = folded + Int(sequence[row + 2]) * foldedWidth + width + 2 * pieces
            Self.add(before, own + width + pieces, behind, count: pieces, into: sum)
            let output = target + row * width
            Maxout.greatest(sum, bias, pieces: maxout.pieces, outputs: width, into: output)
            LayerNorm.normalize(output, parameters, residual: own, into: output)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add(
    _ first: UnsafePointer<Float>, _ second: UnsafePointer<Float>, _ third: UnsafePointer<Float>, count: Int,
    into sum: UnsafeMutablePointer<Float>
  ) {
    var index = 0
    while index + 16 <= count {
      Rows.store(Rows.load(first, index) + Rows.load(second, index) + Rows.load(third, index), sum, index)
      index += 16
    }
    while index < count {
      sum[index] = first[index] + second[index] + third[index]
      index += 1
    }
  }
}
