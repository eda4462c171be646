import CZstd

/// Compresses bytes to one Zstandard frame, and decompresses it, with other bytes as what came before where they are given.
///
/// Purpose: keep many texts small of which some repeat others. Valid when: both sides are given the same bytes before. Cost:
/// O(n).
package enum ZstandardFrame {
  /// What time is taken to make a frame small: a level of zstd's.
  ///
  /// Measured on simulated stories of some 60 kB (2026-11-23): the strong one takes four times as long as the usual one
  /// for 2 % less, the quick one a quarter for 27 % more.
  package enum Effort: CInt, Sendable {
    case quick = 3
    case usual = 9
    case strong = 12
  }

  /// The bytes as one frame.
  /// - Parameter prefix: what the bytes may repeat.
  /// - Throws: `DecompressionError.outOfMemory`.
  package static func compress(
    _ bytes: [UInt8], after prefix: [UInt8] = [], effort: Effort = .usual
  ) throws(DecompressionError) -> [UInt8] {
    guard let context = ZSTD_createCCtx() else { throw .outOfMemory }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, effort.rawValue)
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog(bytes.count + prefix.count))
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    let status = prefix.withUnsafeBytes { before in
      ZSTD_CCtx_refPrefix(context, before.baseAddress, before.count)
      var count = 0
      let frame = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { room, filled in
        count = bytes.withUnsafeBytes {
          ZSTD_compress2(context, room.baseAddress, room.count, $0.baseAddress, $0.count)
        }
        filled = ZSTD_isError(count) == 0 ? count : 0
      }
      return ZSTD_isError(count) == 0 ? frame : nil
    }
    guard let status else { throw .outOfMemory }
    return status
  }

  /// The bytes of a frame.
  /// - Parameters:
  ///   - prefix: what was given at compression.
  ///   - limit: the most bytes that may come out.
  /// - Throws: `DecompressionError`.
  package static func decompress(
    _ frame: [UInt8], after prefix: [UInt8] = [], limit: Int
  ) throws(DecompressionError) -> [UInt8] {
    let size = frame.withUnsafeBytes { ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
    // The two highest numbers stand for an unknown size, and for no frame.
    guard size < UInt64.max - 1 else { throw .damaged(message: "it is no frame that states its size") }
    guard size <= UInt64(limit) else { throw .tooLarge(limit: limit) }
    guard let context = ZSTD_createDCtx() else { throw .outOfMemory }
    defer { ZSTD_freeDCtx(context) }
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, CInt(largestWindowLog))
    var status = 0
    let bytes = prefix.withUnsafeBytes { before in
      ZSTD_DCtx_refPrefix(context, before.baseAddress, before.count)
      return [UInt8](unsafeUninitializedCapacity: Int(size)) { room, filled in
        status = frame.withUnsafeBytes {
          ZSTD_decompressDCtx(context, room.baseAddress, room.count, $0.baseAddress, $0.count)
        }
        filled = ZSTD_isError(status) == 0 ? status : 0
      }
    }
    if ZSTD_isError(status) != 0 { throw .damaged(message: String(cString: ZSTD_getErrorName(status))) }
    return bytes
  }

  /// A window that reaches back over all bytes: the binary logarithm of its size, within zstd's bounds.
  private static func windowLog(_ count: Int) -> CInt {
    let needed = Int.bitWidth - max(count, 1).leadingZeroBitCount
    return CInt(min(max(needed, 10), largestWindowLog))
  }

  private static let largestWindowLog = 27
}
