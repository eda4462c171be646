/// Compression: what bytes did this compressed data hold?
///
/// Compressed bytes go in, whole or in pieces; the bytes they stand for come out.
///
///     gzip file, in pieces ─ GzipDecoder ──────────────────▶ bytes, limited
///     gzip member, whole ─── WholeMemberDecoder ───────────▶ bytes (libdeflate, the fastest)
///     any member in steps ── ZlibStream, ZstandardStream ──▶ bytes (StreamDecoder)
///     body of an answer ──── CompressionFormat.decompress ─▶ bytes, limited (gzip, deflate, Brotli, Zstandard)
///
/// zlib, libdeflate, zstd and Brotli's library do the work; nothing else in Stemma imports them. Files of several gzip
/// members (RFC 1952, section 2.2), as crawlers write them, are read to their end. A stated limit bounds what comes
/// out, so that a small file cannot fill the memory; clipped and damaged data are errors.
///
/// Not for: writing, and other formats.

/// Decompresses gzip data that arrives in pieces.
///
/// A class, since zlib's stream has an identity: its state points back to it.
package final class GzipDecoder {
  private let stream: ZlibStream
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

  /// - Parameter limit: the most bytes that may come out, over all members.
  package init(limit: Int) throws(GzipError) {
    self.limit = limit
    do throws(DecompressionError) { stream = try ZlibStream(.gzip) } catch { throw .outOfMemory }
  }

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
    stream.restart()
    stage = .inMember
  }

  /// One call of zlib's `inflate`.
  private func inflateOnce(_ input: [UInt8], _ position: inout Int, _ output: inout [UInt8]) throws(GzipError) {
    // One byte more than allowed is asked for, so that reaching the limit and passing it can be told apart.
    let room = min(Self.outputPiece, limit - produced + 1)
    var piece = [UInt8](repeating: 0, count: room)
    let step = stream.step(input[position...], into: &piece, from: 0)
    position += step.used
    consumed += step.used
    produced += step.made
    output.append(contentsOf: piece.prefix(step.made))
    guard produced <= limit else { throw .tooLarge(limit: limit) }
    switch step.outcome {
    case .unfinished: break
    case .end: stage = .afterMember
    case .failure(.damaged(let message)): throw .corrupt(offset: consumed, message: message)
    case .failure: throw .outOfMemory
    }
  }
}
