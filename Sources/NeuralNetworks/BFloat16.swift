/// Numbers of 16 bits with the range of `Float` and 8 bits of precision, which processors multiply fast.
///
/// The upper half of a `Float`, rounded to the nearest even one (Intel, "BFLOAT16 - Hardware Numerics Definition",
/// 2018). Kept as `UInt16`, since Swift has no such type.
enum BFloat16 {
  static let one: UInt16 = 0x3F80

  @inline(__always)
  static func store(_ values: SIMD16<Float>, _ row: UnsafeMutablePointer<UInt16>, _ index: Int) {
    let bits = unsafeBitCast(values, to: SIMD16<UInt32>.self)
    let rounded = bits &+ ((bits &>> 16) & 1) &+ 0x7FFF
    let halves = SIMD16<UInt16>(truncatingIfNeeded: rounded &>> 16)
    UnsafeMutableRawPointer(row + index).storeBytes(of: halves, as: SIMD16<UInt16>.self)
  }

  /// Rounds a row.
  /// - Precondition: `count` is a multiple of 16.
  static func round(_ row: UnsafePointer<Float>, into target: UnsafeMutablePointer<UInt16>, count: Int) {
    for index in stride(from: 0, to: count, by: 16) { store(Rows.load(row, index), target, index) }
  }

  /// The number that 16 bits stand for.
  static func float(_ bits: UInt16) -> Float { Float(bitPattern: UInt32(bits) << 16) }
}
