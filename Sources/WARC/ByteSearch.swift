#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ArraySlice<UInt8> {
  /// The index of the first byte of a value, by the C library, which looks at many bytes at a time: archives hold
  /// megabytes between two places of interest.
  /// - Complexity: O(n).
  func quickFirstIndex(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, CInt(byte), bytes.count) else { return nil }
      return startIndex + start.distance(to: UnsafeRawPointer(found))
    }
  }
}
