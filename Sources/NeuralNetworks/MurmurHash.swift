/// Austin Appleby's MurmurHash3 for one 64-bit key, giving four 32-bit values.
///
/// The x64 128-bit variant's steps for an eight-byte key, as the library thinc has them for its hash embeddings
/// (`MurmurHash3_x86_128_uint64`, so named there): the key is mixed once, then both halves are finished.
package enum MurmurHash {
  package static func values(of key: UInt64, seed: UInt32) -> SIMD4<UInt32> {
    var first = key &* 0x87c3_7b91_1142_53d5
    first = first << 31 | first >> 33
    first = first &* 0x4cf5_ad43_2745_937f ^ UInt64(seed) ^ 8
    var second = UInt64(seed) ^ 8
    first &+= second
    second &+= first
    first = finished(first)
    second = finished(second)
    first &+= second
    second &+= first
    return SIMD4(
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32))
  }

  private static func finished(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ value >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
