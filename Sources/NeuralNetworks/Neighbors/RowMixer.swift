/// A layer that looks at the rows around each row: norm(x + gelu(W · [the rows around x] + b)).
///
/// Rows come in groups, such as the tokens of a window; rows beyond a group's ends count as zeros. As in `WindowLayer`,
/// rows that lie behind each other already are a window, so the windows are not written out.
package struct RowMixer: Sendable {
  /// Rows that each answer looks at: odd.
  private let size: Int
  /// Inputs × outputs, so that a product runs along the outputs.
  private let weights: [Float]
  private let bias: [Float]
  private let norm: LayerNorm

  /// - Parameter weights: of `size` rows side by side, outputs × inputs, row-major, as PyTorch's `Linear` stores them.
  /// - Precondition: the layer keeps the width and looks at an odd number of rows.
  package init(weights: [Float], bias: [Float], norm: LayerNorm) {
    let width = norm.width
    size = weights.count / (width * width)
    precondition(weights.count == size * width * width && size % 2 == 1, "A layer mixes an odd number of rows.")
    precondition(bias.count == width, "A layer that mixes rows keeps their width.")
    self.weights = Linear.transposed(weights, rows: width, columns: size * width)
    self.bias = bias
    self.norm = norm
  }

  package var width: Int { norm.width }

  /// Replaces all rows by the layer's answers.
  /// - Parameter groups: how many rows each group has, in order.
  /// - Precondition: the groups have all rows.
  package func apply(to rows: inout Matrix, groups: [Int]) {
    precondition(rows.columns == width && groups.reduce(0, +) == rows.rows, "Each row belongs to a group.")
    guard rows.rows > 0 else { return }
    let sums = sums(parted(rows, groups))
    rows.withMutableRow(0) { target in
      sums.withRow(0) { source in
        var (row, place) = (0, 0)
        for group in groups {
          for _ in 0..<group {
            finish(target + row * width, source + place * width)
            (row, place) = (row + 1, place + 1)
          }
          place += size / 2
        }
      }
    }
  }

  /// The rows with zeros before, between and behind the groups.
  private func parted(_ rows: Matrix, _ groups: [Int]) -> Matrix {
    let margin = size / 2
    var result = Matrix(rows: rows.rows + margin * (groups.count + 1), columns: width)
    result.withMutableRow(0) { target in
      rows.withRow(0) { source in
        var (row, place) = (0, margin)
        for group in groups {
          (target + place * width).update(from: source + row * width, count: group * width)
          row += group
          place += group + margin
        }
      }
    }
    return result
  }

  /// W · window + b for each window of rows, by the first of them.
  private func sums(_ rows: Matrix) -> Matrix {
    let count = rows.rows - size + 1
    var sums = Matrix(rows: count, columns: width)
    sums.withMutableRow(0) { target in
      rows.withRow(0) { source in
        for row in 0..<count { (target + row * width).update(from: bias, count: width) }
        for first in 0..<min(size, count) {
          MatrixProduct.multiply(
            .init(start: source + first * width, stride: size * width), by: weights,
            rows: (count - first + size - 1) / size, inner: size * width, columns: width,
            into: target + first * width, stride: size * width, adding: true)
        }
      }
    }
    return sums
  }

  private func finish(_ row: UnsafeMutablePointer<Float>, _ sums: UnsafePointer<Float>) {
    VectorMath.addGELU(of: sums, to: row, count: width)
    norm.withParameters { LayerNorm.normalize(row, $0, residual: nil, into: row) }
  }
}
