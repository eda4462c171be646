import CZlib

/// Decompresses deflate data in steps (RFC 1951), with or without a wrapper.
///
/// A class, since zlib's stream has an identity: its state points back to it.
package final class ZlibStream: StreamDecoder {
  /// What stands around the deflate data.
  package enum Wrapper: Sendable {
    /// RFC 1952.
    case gzip
    /// RFC 1950.
    case zlib
    case none

    /// `windowBits` of zlib's `inflateInit2` for the largest window.
    fileprivate var windowBits: CInt {
      switch self {
      case .gzip: MAX_WBITS + 16
      case .zlib: MAX_WBITS
      case .none: -MAX_WBITS
      }
    }
  }

  private var stream = z_stream()

  /// - Throws: `DecompressionError.outOfMemory`.
  package init(_ wrapper: Wrapper) throws(DecompressionError) {
    let size = CInt(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, wrapper.windowBits, ZLIB_VERSION, size) == Z_OK else { throw .outOfMemory }
  }

  deinit { inflateEnd(&stream) }

  package func restart() { inflateReset(&stream) }

  package func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8], from start: Int) -> DecompressionStep {
    let (used, made, status) = call(input, &output, start)
    return DecompressionStep(used: used, made: made, outcome: outcome(of: status))
  }

  private func outcome(of status: CInt) -> DecompressionStep.Outcome {
    switch status {
    case Z_STREAM_END: .end
    case Z_OK, Z_BUF_ERROR: .unfinished
    case Z_MEM_ERROR: .failure(.outOfMemory)
    default: .failure(.damaged(message: stream.msg.map { String(cString: $0) } ?? "a dictionary is missing"))
    }
  }

  private func call(
    _ input: ArraySlice<UInt8>, _ output: inout [UInt8], _ start: Int
  ) -> (used: Int, made: Int, status: CInt) {
    input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        let room = target[start...]
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = uInt(clamping: source.count)
        stream.next_out = target.baseAddress.map { $0 + start }
        stream.avail_out = uInt(clamping: room.count)
        let (given, space) = (Int(stream.avail_in), Int(stream.avail_out))
        let status = inflate(&stream, Z_NO_FLUSH)
        defer { (stream.next_in, stream.next_out) = (nil, nil) }
        return (given - Int(stream.avail_in), space - Int(stream.avail_out), status)
      }
    }
  }
}
