/// The tokens of some documents in the order in which an encoder reads them: one row a token, and rows of padding
/// around each document.
///
/// As spaCy lays out a batch for `MaxoutWindowEncoder`: between documents lie as many rows of zeros as the encoder has
/// layers, so that no document sees another. Rows outside are padding too.
struct TokenRows {
  let tokens: [TokenFeatures]
  /// For each row the token's index, or -1 for padding.
  private let tokenOfRow: [Int32]
  /// The rows of each document, in order.
  private(set) var documents: [Range<Int>]
  /// Rows whose neighbors are all known: all of them, unless a document goes on behind the last row.
  let reliableCount: Int
  /// Rows to read.
  private(set) var count: Int

  init(_ documents: [[TokenFeatures]], padding: Int) {
    var rows: [Int32] = []
    var ranges: [Range<Int>] = []
    var token: Int32 = 0
    rows.reserveCapacity(documents.reduce(0) { $0 + $1.count + padding })
    for document in documents {
      ranges.append(rows.count..<(rows.count + document.count))
      for _ in document {
        rows.append(token)
        token += 1
      }
      rows += repeatElement(-1, count: padding)
    }
    tokens = documents.count == 1 ? documents[0] : Array(documents.joined())
    tokenOfRow = rows
    count = rows.count
    reliableCount = rows.count
    self.documents = ranges
  }

  init(_ piece: TokenPiece, padding: Int) {
    tokens = piece.tokens
    tokenOfRow = tokens.indices.map { Int32($0) }
    count = tokens.count
    reliableCount = piece.isLast ? count : max(0, count - padding)
    documents = [min(piece.before, count)..<count]
  }

  /// Whether the last document goes on behind the last row.
  var isOpen: Bool { reliableCount < count }

  /// Ends the last document after so many tokens.
  mutating func closeLastDocument(after length: Int) {
    guard let last = documents.popLast() else { return }
    documents.append(last.lowerBound..<(last.lowerBound + length))
    count = last.lowerBound + length
  }

  /// The features of the token in a row; nil for padding.
  func features(_ row: Int) -> TokenFeatures? {
    guard tokenOfRow.indices.contains(row) else { return nil }
    let token = tokenOfRow[row]
    return token < 0 ? nil : tokens[Int(token)]
  }

  /// Row ranges of at most `size` rows that cover all, in order.
  func blocks(of size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}

/// A part of a document that is too long to be analyzed at once.
package struct TokenPiece: Sendable {
  package let tokens: [TokenFeatures]
  /// The first so many tokens are not analyzed; they are what stands before the piece.
  package let before: Int
  /// The document ends with the piece.
  package let isLast: Bool

  package init(tokens: [TokenFeatures], before: Int, isLast: Bool) {
    self.tokens = tokens
    self.before = before
    self.isLast = isLast
  }
}
