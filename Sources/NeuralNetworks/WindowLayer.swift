/// A maxout layer over a window of three rows - the one before, the row itself, the one behind - added to the row.
///
/// One layer of thinc's and spaCy's `MaxoutWindowEncoder` (Matthew Honnibal, "Embed, encode, attend, predict", 2016):
/// `expand_window`, `Maxout`, `LayerNorm`, `residual`. The window's concatenation (`seq2col`) is not written out: rows
/// lie behind each other, so three rows in a row already are the window, and three products over every third row
/// cover all rows.
package struct WindowLayer: Sendable {
  /// The rows of a window.
  package static let windowWidth = 3

  let maxout: Maxout

  /// - Precondition: `maxout` reads three rows and gives one.
  package init(_ maxout: Maxout) {
    precondition(maxout.inputs == Self.windowWidth * maxout.outputs, "A window layer reads three rows and gives one.")
    self.maxout = maxout
  }

  package var width: Int { maxout.outputs }

  /// The layer's answers for all rows but the first and last, which have no whole window.
  /// - Parameter product: room for the pieces, kept between calls.
  package func apply(to input: Matrix, product: inout Matrix, into result: inout Matrix) {
    precondition(input.columns == width && result.columns == width, "Rows must be as wide as the layer.")
    let rows = max(0, input.rows - 2)
    result.resize(rows: rows)
    product.resize(rows: rows)
    guard rows > 0 else { return }
    let pieces = maxout.pieces * width
    product.withMutableRow(0) { target in
      input.withRow(0) { source in
        for first in 0..<min(Self.windowWidth, rows) {
          MatrixProduct.multiply(
            .init(start: source + first * width, stride: Self.windowWidth * width), by: maxout.weights,
            rows: (rows - first + 2) / Self.windowWidth, inner: Self.windowWidth * width, columns: pieces,
            into: target + first * pieces, stride: Self.windowWidth * pieces)
        }
      }
    }
    maxout.activate(product, residual: (input, 1), into: &result)
  }
}
