import ModelFiles

/// How each chunk seen so far is cut: a hash table over bytes, so that a chunk seen before costs one look.
struct ChunkTable: Sendable {
  /// A word of a chunk.
  struct Piece: Sendable {
    /// In bytes.
    let length: Int32
    let lexeme: Int32
  }

  private struct Entry {
    let hash: UInt64
    let start: Int32
    let length: Int32
    let pieces: Int32
    let pieceCount: Int32
  }

  /// Chunks kept; news in English has 40,000 in a million words (2026-11-21).
  static let limit = 100_000
  /// Bytes of text kept.
  static let textLimit = 4_000_000

  /// Twice the limit, as a power of two, so that the table is never more than half full.
  private static let slotCount = 1 << 18

  /// Index of an entry plus one; 0 is free.
  private var slots = [Int32](repeating: 0, count: slotCount)
  private var entries: [Entry] = []
  private var text: [UInt8] = []
  private(set) var pieces: [Piece] = []

  var isFull: Bool { entries.count >= Self.limit || text.count >= Self.textLimit }

  /// The pieces of a chunk as a range of `pieces`; nil when it is not kept.
  /// - Parameter hash: any hash of the bytes, the same at each call.
  func pieces(of bytes: Span<UInt8>, from start: Int, to end: Int, hash: UInt64) -> Range<Int>? {
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash && isEqual(entry, bytes, start, end) {
        return Int(entry.pieces)..<Int(entry.pieces + entry.pieceCount)
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private func isEqual(_ entry: Entry, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard Int(entry.length) == end - start else { return false }
    let kept = Int(entry.start)
    for offset in 0..<(end - start) where text[kept + offset] != bytes[start + offset] { return false }
    return true
  }

  /// Keeps a chunk that is not kept yet, unless the table is full.
  mutating func insert(_ chunk: ArraySlice<UInt8>, hash: UInt64, _ new: [Piece]) {
    guard !isFull else { return }
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    entries.append(
      Entry(
        hash: hash, start: Int32(text.count), length: Int32(chunk.count), pieces: Int32(pieces.count),
        pieceCount: Int32(new.count)))
    slots[slot] = Int32(entries.count)
    text += chunk
    pieces += new
  }

  mutating func removeAll() {
    self = ChunkTable()
  }
}
