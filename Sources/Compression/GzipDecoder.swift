/// Compression: what bytes did this gzip file hold?
///
/// gzip bytes go in, whole or in pieces; the bytes they stand for come out. zlib does the work; nothing else in
/// Stemma imports it. Files of several members (RFC 1952, section 2.2), as crawlers write them, are read to their
/// end. A stated limit bounds what comes out, so that a small file cannot fill the memory; clipped and damaged
/// files are errors that say where.
///
///     [gzip bytes] ─ GzipDecoder.append ─▶ [bytes] … finish
///
/// Not for: writing gzip, and other formats.
import CZlib

/// Decompresses gzip data that arrives in pieces.
///
/// A class, since zlib's stream has an identity: its state points back to it.
package final class GzipDecoder {
  private var stream = z_stream()
  /// The most bytes that may come out.
  private let limit: Int
  private var produced = 0
  /// How many bytes of input are used up, for error messages.
  private var consumed = 0
  private var stage = Stage.beforeMember

  private enum Stage {
    /// Before the first byte of the file's first member.
    case beforeMember
    case inMember
    /// After a member: another may follow, or zero bytes to the end of the file.
    case afterMember
    case inPadding
  }

  /// How much room zlib is given at a time, in bytes; 64 KiB is what zlib's manual uses to good effect.
  private static let outputPiece = 1 << 16
  /// `windowBits` for zlib's `inflateInit2`: the largest window, and a gzip wrapper required.
  private static let gzipWindowBits = MAX_WBITS + 16

  /// - Parameter limit: the most bytes that may come out, over all members.
  package init(limit: Int) throws(GzipError) {
    self.limit = limit
    let status = inflateInit2_(&stream, Self.gzipWindowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .outOfMemory }
  }

  deinit { inflateEnd(&stream) }

  /// Whether the bytes start as every gzip file does (RFC 1952, section 2.3.1).
  package static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Decompresses the next piece of the file and adds what comes out to `output`.
  /// - Throws: `GzipError`; the decoder is of no use after that.
  /// - Complexity: O(bytes in + bytes out).
  package func append(_ input: [UInt8], to output: inout [UInt8]) throws(GzipError) {
    var position = 0
    while position < input.count {
      switch stage {
      case .inPadding, .afterMember:
        try skipPadding(input, &position)
      case .beforeMember, .inMember:
        stage = .inMember
        try inflateOnce(input, &position, &output)
      }
    }
  }

  /// Says that the file ends here.
  /// - Throws: `GzipError.clipped` when a member is not complete.
  package func finish() throws(GzipError) {
    guard stage == .afterMember || stage == .inPadding else { throw .clipped(offset: consumed) }
  }

  /// Passes over zero bytes behind a member (tapes and some writers pad so); anything else starts another member.
  private func skipPadding(_ input: [UInt8], _ position: inout Int) throws(GzipError) {
    guard input[position] != 0 else {
      stage = .inPadding
      position += 1
      consumed += 1
      return
    }
    guard stage == .afterMember else {
      throw .corrupt(offset: consumed, message: "other data after the zero padding")
    }
    inflateReset(&stream)
    stage = .inMember
  }

  /// One call of zlib's `inflate`.
  private func inflateOnce(_ input: [UInt8], _ position: inout Int, _ output: inout [UInt8]) throws(GzipError) {
    // One byte more than allowed is asked for, so that reaching the limit and passing it can be told apart.
    let room = min(Self.outputPiece, limit - produced + 1)
    var piece = [UInt8](repeating: 0, count: room)
    let (used, made, status) = call(input[position...], &piece)
    position += used
    consumed += used
    produced += made
    output.append(contentsOf: piece.prefix(made))
    guard produced <= limit else { throw .tooLarge(limit: limit) }
    switch status {
    case Z_STREAM_END: stage = .afterMember
    case Z_OK, Z_BUF_ERROR: break
    case Z_MEM_ERROR: throw .outOfMemory
    default: throw .corrupt(offset: consumed, message: stream.msg.map { String(cString: $0) } ?? "no gzip data")
    }
  }

  private func call(_ input: ArraySlice<UInt8>, _ piece: inout [UInt8]) -> (used: Int, made: Int, status: CInt) {
    input.withUnsafeBufferPointer { source in
      piece.withUnsafeMutableBufferPointer { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = uInt(clamping: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(clamping: target.count)
        let given = Int(stream.avail_in)
        let status = inflate(&stream, Z_NO_FLUSH)
        defer { (stream.next_in, stream.next_out) = (nil, nil) }
        return (given - Int(stream.avail_in), target.count - Int(stream.avail_out), status)
      }
    }
  }
}
