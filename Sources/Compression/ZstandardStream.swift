import CZstd

/// Decompresses Zstandard frames in steps (RFC 8878), with a dictionary where one is given.
///
/// A class, since it owns zstd's state. Frames whose window is larger than 128 MiB, zstd's own default limit, are
/// damage, so that a frame of a few bytes cannot claim more memory.
package final class ZstandardStream: StreamDecoder {
  private let context: OpaquePointer

  /// - Throws: `DecompressionError.outOfMemory`.
  package init() throws(DecompressionError) {
    guard let context = ZSTD_createDCtx() else { throw .outOfMemory }
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }

  /// The frames from here on may refer to a dictionary.
  /// - Throws: `DecompressionError.damaged` for bytes that begin like a dictionary and are none.
  package func use(dictionary: [UInt8]) throws(DecompressionError) {
    let status = dictionary.withUnsafeBytes { ZSTD_DCtx_loadDictionary(context, $0.baseAddress, $0.count) }
    if ZSTD_isError(status) != 0 { throw .damaged(message: "its dictionary cannot be read") }
  }

  package func restart() { ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }

  package func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8], from start: Int) -> DecompressionStep {
    var source = ZSTD_inBuffer()
    var target = ZSTD_outBuffer()
    let status = input.withUnsafeBytes { bytes in
      output.withUnsafeMutableBytes { room in
        source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        target = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: start)
        return ZSTD_decompressStream(context, &target, &source)
      }
    }
    return DecompressionStep(used: source.pos, made: target.pos - start, outcome: Self.outcome(of: status))
  }

  private static func outcome(of status: Int) -> DecompressionStep.Outcome {
    if status == 0 { return .end }
    guard ZSTD_isError(status) != 0 else { return .unfinished }
    return .failure(.damaged(message: String(cString: ZSTD_getErrorName(status))))
  }
}
