#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Span<UInt8> {
  /// The offset of the first such byte from `start` on; the span's count where there is none.
  /// - Complexity: O(n), by the C library's `memchr`, many bytes at a time.
  package func offset(of byte: UInt8, from start: Int) -> Int {
    guard start < count else { return count }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start) else {
        return buffer.count
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The offset of the first place from `start` on where these bytes stand; the span's count where they stand nowhere.
  /// - Complexity: O(n) for words whose first byte is rare, O(n m) at worst for m bytes of the word.
  package func offset(of word: StaticString, from start: Int) -> Int {
    word.withUTF8Buffer { word in
      guard let first = word.first else { return Swift.min(start, count) }
      var next = offset(of: first, from: start)
      while next + word.count <= count {
        if holds(word, at: next) { return next }
        next = offset(of: first, from: next + 1)
      }
      return count
    }
  }

  /// Whether these bytes stand at an offset; an offset near or behind the end is no error.
  package func holds(_ word: StaticString, at start: Int) -> Bool { word.withUTF8Buffer { holds($0, at: start) } }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= count else { return false }
    for index in word.indices where self[start + index] != word[index] { return false }
    return true
  }
}
