/// Bytes that come in at the end and go out at the start, with room behind them that decoders write to.
struct Window {
  /// The bytes, and others before `start` and from `end` on that mean nothing.
  var storage: [UInt8] = []
  private var start = 0
  /// Behind the last byte.
  private(set) var end = 0

  var count: Int { end - start }
  /// How many bytes can be added without growing.
  var room: Int { storage.count - end }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    storage[start + range.lowerBound..<start + range.upperBound]
  }

  mutating func removeFirst(_ count: Int) {
    start += count
    if start == end { (start, end) = (0, 0) }
  }

  /// Takes in bytes that a decoder wrote at `end`.
  mutating func didAppend(_ count: Int) { end += count }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    makeRoom(bytes.count)
    storage.replaceSubrange(end..<end + bytes.count, with: bytes)
    end += bytes.count
  }

  /// Makes room for so many bytes. Each byte is moved a few times at most, however the window is used.
  mutating func makeRoom(_ wanted: Int) {
    if room >= wanted { return }
    if start > count {
      storage.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
      (start, end) = (0, count)
    }
    if room < wanted { storage += [UInt8](repeating: 0, count: max(storage.count, end + wanted - storage.count)) }
  }
}
