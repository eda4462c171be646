import UTF8Text

/// The body of an answer that was sent in chunks (RFC 9112, section 7.1).
struct ChunkedBody {
  private let bytes: ArraySlice<UInt8>

  /// The most bytes of the line that says a chunk's size, with what it adds to it.
  private static let lineBytes = 4096

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The chunks, one behind the other; nil when the body does not begin with a chunk, since its writer joined them.
  /// - Parameter isClipped: whether what is there is taken of a body that ends early.
  /// - Throws: `WARCError.badChunk`.
  /// - Complexity: O(n).
  func joined(isClipped: Bool) throws(WARCError) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while true {
      guard let (size, start) = Self.size(of: rest) else {
        if rest.startIndex == bytes.startIndex { return nil }
        if isClipped { return result }
        throw .badChunk(offset: rest.startIndex - bytes.startIndex)
      }
      if size == 0 { return result }
      let chunk = rest[start...].prefix(size)
      result += chunk
      guard chunk.count == size else {
        if isClipped { return result }
        throw .badChunk(offset: rest.startIndex - bytes.startIndex)
      }
      rest = Self.behindLineEnd(bytes[chunk.endIndex...])
    }
  }

  /// The size of the chunk that begins here, and where its bytes start; nil when no size stands here.
  private static func size(of rest: ArraySlice<UInt8>) -> (Int, Int)? {
    guard let end = rest.prefix(lineBytes).firstIndex(of: .newline) else { return nil }
    let digits = rest[..<end].prefix { $0.isASCIIDigit || (0x61...0x66).contains($0.asciiLowercased) }
    let behind = rest[digits.endIndex..<end].first { $0 != .space && $0 != 0x09 && $0 != 0x0D }
    guard behind == nil || behind == UInt8(ascii: ";") else { return nil }
    guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    return (size, end + 1)
  }

  private static func behindLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.first == 0x0D ? bytes.dropFirst() : bytes
    return rest.first == .newline ? rest.dropFirst() : rest
  }
}
