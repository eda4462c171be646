/// Whole numbers in as few bytes as they need (LEB128).
enum Varint {
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small numbers of either sign as small ones without: 0, -1, 1, -2 as 0, 1, 2, 3.
  static func folded(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))) }

  static func unfolded(_ number: UInt64) -> Int { Int(Int64(bitPattern: number >> 1)) ^ -Int(number & 1) }
}

/// Reads numbers one behind the other.
struct VarintReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  /// - Throws: `DocumentError` where none is left, or one is longer than any that was written.
  mutating func next() throws(DocumentError) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: 0, through: 63, by: 7) {
      guard let byte = rest.popFirst() else { throw DocumentError("a number is cut off") }
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte & 0x80 == 0 { return number }
    }
    throw DocumentError("a number is too long")
  }

  /// The next number, which counts what stands in so many bytes.
  /// - Throws: `DocumentError`.
  mutating func count(upTo limit: Int) throws(DocumentError) -> Int {
    guard let count = Int(exactly: try next()), count <= limit else { throw DocumentError("a length is out of bounds") }
    return count
  }

  /// The next bytes, as they are.
  /// - Throws: `DocumentError` where fewer are left.
  mutating func bytes(_ count: Int) throws(DocumentError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw DocumentError("a value is cut off") }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
