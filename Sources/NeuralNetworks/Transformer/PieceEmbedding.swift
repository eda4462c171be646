package import FoundationEssentials

/// The first layer of a transformer: a learned row for the piece plus one for its place, normalized.
package struct PieceEmbedding: Sendable {
  /// Numbers a piece.
  package let width: Int
  /// Different pieces.
  package let pieces: Int
  /// Places a window may have.
  package let places: Int
  /// Rows of little-endian `Float`; often a file in memory, of which only the rows used are read.
  private let rows: Data
  private let placeRows: [Float]
  private let norm: LayerNorm

  /// - Parameters:
  ///   - rows: `pieces` rows, little-endian 32-bit floating-point numbers.
  ///   - placeRows: a row for each place.
  /// - Precondition: rows are a multiple of 16 wide.
  package init(rows: Data, pieces: Int, placeRows: [Float], norm: LayerNorm) {
    width = norm.width
    precondition(norm.width % 16 == 0, "Rows are a multiple of 16 wide.")
    precondition(rows.count == pieces * norm.width * 4, "There is a row for each piece.")
    precondition(placeRows.count % norm.width == 0, "There is a whole row for each place.")
    places = placeRows.count / norm.width
    self.pieces = pieces
    self.rows = rows
    self.placeRows = placeRows
    self.norm = norm
  }

  /// Writes a row for each piece of a window to `target`.
  /// - Precondition: the window's pieces and places are in the tables.
  func write(_ window: [Int32], to target: UnsafeMutablePointer<Float>) {
    precondition(window.count <= places, "A window may not be longer than the table of places.")
    rows.withUnsafeBytes { all in
      norm.withParameters { parameters in
        for (place, piece) in window.enumerated() {
          precondition(0 <= piece && piece < pieces, "A piece must be one of the vocabulary.")
          let row = target + place * width
          write(all, row: Int(piece), place, to: row)
          LayerNorm.normalize(row, parameters, residual: nil, into: row)
        }
      }
    }
  }

  private func write(
    _ all: UnsafeRawBufferPointer, row piece: Int, _ place: Int, to row: UnsafeMutablePointer<Float>
  ) {
    placeRows.withUnsafeBufferPointer { places in
      guard let places = places.baseAddress else { return }
      for index in stride(from: 0, to: width, by: 16) {
        let bits = all.loadUnaligned(fromByteOffset: (piece * width + index) * 4, as: SIMD16<UInt32>.self)
        let numbers = unsafeBitCast(Self.native(bits), to: SIMD16<Float>.self)
        Rows.store(numbers + Rows.load(places + place * width, index), row, index)
      }
    }
  }

  private static func native(_ bits: SIMD16<UInt32>) -> SIMD16<UInt32> {
    1.littleEndian == 1 ? bits : SIMD16((0..<16).map { bits[$0].byteSwapped })
  }
}
