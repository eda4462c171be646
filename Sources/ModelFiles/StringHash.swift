/// The 64-bit number by which the model knows a string.
///
/// MurmurHash64A (Austin Appleby, MurmurHash2, 64-bit version for 64-bit machines) with seed 1 over the UTF-8 bytes, as
/// spaCy's string store takes it; but the empty string is 0, and names of the model's own (see `ModelSymbols`) are small
/// numbers. Not against attackers.
package enum StringHash {
  /// - Complexity: O(n).
  package static func hash(_ text: some StringProtocol) -> UInt64 {
    hash(ArraySlice(text.utf8))
  }

  /// - Complexity: O(n).
  package static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    if bytes.isEmpty { return 0 }
    if bytes.count <= ModelSymbols.longest, let symbol = ModelSymbols.number(of: bytes) { return symbol }
    return murmur(bytes)
  }

  /// The plain hash, names of the model's own included.
  package static func murmur(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { murmur($0) }
  }

  private static let factor: UInt64 = 0xC6A4_A793_5BD1_E995

  private static func murmur(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = 1 ^ (UInt64(bytes.count) &* factor)
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      var word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
      word ^= word >> 47
      hash = (hash ^ (word &* factor)) &* factor
    }
    if whole < bytes.count {
      var rest: UInt64 = 0
      for offset in (whole..<bytes.count).reversed() { rest = rest << 8 | UInt64(bytes[offset]) }
      hash = (hash ^ rest) &* factor
    }
    hash = (hash ^ (hash >> 47)) &* factor
    return hash ^ (hash >> 47)
  }
}
