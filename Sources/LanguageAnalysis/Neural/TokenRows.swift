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
  let documents: [Range<Int>]

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
    self.documents = ranges
  }

  var count: Int { tokenOfRow.count }

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
