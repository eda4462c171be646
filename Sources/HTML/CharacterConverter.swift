#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns bytes of one encoding into UTF-8, through `iconv` of the C library.
enum CharacterConverter {
  /// The text, and how many bytes have no meaning in the encoding, each of which gives U+FFFD; nil where the library
  /// lacks the encoding.
  /// - Complexity: O(n).
  static func convert(_ bytes: ArraySlice<UInt8>, from encoding: CharacterEncoding) -> (text: [UInt8], repairs: Int)? {
    guard let converter = iconv_open("UTF-8", encoding.iconvName), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    return input.withUnsafeMutableBytes { convert($0, with: converter) }
  }

  private static func convert(
    _ buffer: UnsafeMutableRawBufferPointer, with converter: iconv_t
  ) -> (text: [UInt8], repairs: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(buffer.count + buffer.count / 2)
    var source = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = buffer.count
    var repairs = 0
    while left > 0 {
      let before = left
      let status = append(to: &text) { iconv(converter, &source, &left, &$0, &$1) }
      // A full buffer is no error, but where nothing goes in any more the byte is passed over, whatever the reason.
      guard status == EILSEQ || status == EINVAL || (status != 0 && left == before) else { continue }
      repairs += 1
      text += UTF8Repair.replacement
      source = source?.advanced(by: 1)
      left -= 1
    }
    // Some encodings hold a letter back until they see that no accent follows.
    _ = append(to: &text) { iconv(converter, nil, nil, &$0, &$1) }
    return (text, repairs)
  }

  /// Room for one call, in bytes.
  private static let pieceBytes = 1 << 16

  /// Adds what one call writes; returns its error number, 0 for none.
  private static func append(
    to text: inout [UInt8], _ call: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Int
  ) -> CInt {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: pieceBytes) { space in
      var target = space.baseAddress
      var room = space.count
      let status = call(&target, &room) == -1 ? errno : 0
      text += UnsafeRawBufferPointer(space).prefix(space.count - room)
      return status
    }
  }
}
