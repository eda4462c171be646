/// The archive as it is stored: what was read ahead, and a little of what was used up.
struct StoredBytes {
  /// How much is read at a time, in bytes.
  private static let pieceBytes = 1 << 18
  /// How far one can go back, in bytes: a page's compressed size, so that behind a record that is cut off the one that
  /// follows it is found.
  static let historyBytes = 1 << 16

  private let next: (_ most: Int) throws(WARCError) -> [UInt8]
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  /// The offset in the archive of the first byte ahead.
  private(set) var offset = 0

  init(next: @escaping (_ most: Int) throws(WARCError) -> [UInt8]) { self.next = next }

  /// The bytes that were read and not used up.
  var ahead: ArraySlice<UInt8> { bytes[start...] }
  var count: Int { bytes.count - start }
  /// Whether there is nothing more to read than what is ahead.
  var isLast: Bool { hasEnded }

  /// Reads until so many bytes are ahead; fewer are only at the archive's end.
  /// - Throws: `WARCError.unreadable`.
  mutating func fill(_ wanted: Int) throws(WARCError) {
    while count < wanted, !hasEnded {
      let piece = try next(Self.pieceBytes)
      hasEnded = piece.isEmpty
      dropHistory()
      bytes += piece
    }
  }

  mutating func consume(_ count: Int) {
    start += count
    offset += count
  }

  /// Takes back what was used up last, as far as it is still there.
  mutating func goBack(_ count: Int) {
    let count = min(count, start)
    start -= count
    offset -= count
  }

  /// Forgets what lies too far behind, once it is the larger part, so that each byte is moved once at most.
  private mutating func dropHistory() {
    let old = start - Self.historyBytes
    guard old > bytes.count - old else { return }
    bytes.removeSubrange(..<old)
    start -= old
  }
}
