import CBrotli

/// Decompresses Brotli data in steps (RFC 7932).
///
/// A class, since it owns the library's state.
final class BrotliStream: StreamDecoder {
  private var state: OpaquePointer

  /// - Throws: `DecompressionError.outOfMemory`.
  init() throws(DecompressionError) {
    guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .outOfMemory }
    self.state = state
  }

  deinit { BrotliDecoderDestroyInstance(state) }

  /// Where there is no memory for a fresh state the old one stays, which refuses all further input.
  func restart() {
    guard let fresh = BrotliDecoderCreateInstance(nil, nil, nil) else { return }
    BrotliDecoderDestroyInstance(state)
    state = fresh
  }

  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8], from start: Int) -> DecompressionStep {
    var (left, room) = (input.count, output.count - start)
    let result = input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var next = source.baseAddress
        var place = target.baseAddress.map { $0 + start }
        return BrotliDecoderDecompressStream(state, &left, &next, &room, &place, nil)
      }
    }
    return DecompressionStep(
      used: input.count - left, made: output.count - start - room, outcome: Self.outcome(of: result))
  }

  private static func outcome(of result: BrotliDecoderResult) -> DecompressionStep.Outcome {
    switch result {
    case BROTLI_DECODER_RESULT_SUCCESS: .end
    case BROTLI_DECODER_RESULT_ERROR: .failure(.damaged(message: "no Brotli data"))
    default: .unfinished
    }
  }
}
