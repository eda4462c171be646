/// Rows of elements, one behind the other, in pieces: one array would be copied whole whenever it grows.
struct PackedRows<Element: Sendable>: Sendable {
  private struct Piece: Sendable {
    var elements: [Element] = []
    /// By row: where it ends.
    var ends: [UInt32] = []
  }

  private static var rowsOfPiece: Int { 1 << 12 }

  private var pieces: [Piece] = []
  private var count = 0

  mutating func append(_ row: [Element]) {
    if count % Self.rowsOfPiece == 0 { pieces.append(Piece()) }
    let last = pieces.count - 1
    pieces[last].elements += row
    pieces[last].ends.append(UInt32(pieces[last].elements.count))
    count += 1
  }

  subscript(row: Int) -> ArraySlice<Element> {
    let place = row % Self.rowsOfPiece
    let piece = pieces[row / Self.rowsOfPiece]
    return piece.elements[(place == 0 ? 0 : Int(piece.ends[place - 1]))..<Int(piece.ends[place])]
  }
}
