import Compression
import WARC

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file or of standard input, in pieces, with gzip undone.
///
/// A class, since it owns an open file.
final class ByteStream {
  private let descriptor: CInt
  private let meter: InputMeter?
  private var decoder: GzipDecoder?
  private var pending: [UInt8] = []
  private var atEnd = false
  /// Why no more bytes can be had, once those that came before are delivered.
  private var failure: InputError?
  private var delivered = 0
  /// What was read so far, as it is stored, until it is known that nobody wants it.
  private var stored: [UInt8]? = []
  /// The most bytes that are delivered; more is an error.
  var limit: Int

  /// How much is read from the system at a time, in bytes.
  private static let pieceBytes = 1 << 18
  /// The same for gzip, of which a byte can stand for a thousand.
  private static let compressedPieceBytes = 1 << 14

  /// - Parameter limit: the most bytes that may come out, decompressed.
  /// - Throws: `InputError.missing`, `.unreadable`.
  init(_ file: InputFile, limit: Int, meter: InputMeter? = nil) throws(InputError) {
    (self.limit, self.meter) = (limit, meter)
    descriptor = file.isStandardInput ? STDIN_FILENO : open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(errorNumber: errno) }
    // gzip is known by two bytes, and a pipe may give them one by one.
    while pending.count < 2, let piece = try readRaw() { pending += piece }
    guard GzipDecoder.isGzip(pending) else { return }
    let start = pending
    pending = []
    do throws(GzipError) {
      // The limit is this stream's own, since it may change once the kind of the file is known.
      decoder = try GzipDecoder(limit: Int.max - 1)
      try decoder?.append(start, to: &pending)
    } catch {
      // Kept for later, since an archive can be read on behind the damage.
      failure = .damaged(error)
    }
  }

  deinit { if descriptor != STDIN_FILENO && descriptor >= 0 { close(descriptor) } }

  /// The first bytes, which stay in the stream; fewer than `count` only when there are no more.
  func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    do throws(InputError) {
      while pending.count < count, let piece = try readDecoded() { pending += piece }
    } catch {
      failure = error
      if pending.isEmpty { throw error }
    }
    return pending.prefix(count)
  }

  /// The next bytes, never none; nil at the end.
  func next() throws(InputError) -> [UInt8]? {
    var piece = pending
    pending = []
    while piece.isEmpty {
      guard let read = try readDecoded() else { return nil }
      piece = read
    }
    delivered += piece.count
    guard delivered <= limit else { throw .tooLarge(limit: limit) }
    return piece
  }

  /// All bytes that are left.
  func rest() throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
    return bytes
  }

  /// Gives up the file as it is stored, gzip and all, from its start; nothing else is to be read from the stream then.
  func storedBytes() -> (_ most: Int) throws(WARCError) -> [UInt8] {
    var start = stored ?? []
    stored = nil
    return { _ throws(WARCError) in
      if !start.isEmpty {
        defer { start = [] }
        return start
      }
      do throws(InputError) { return try self.readRaw() ?? [] } catch { throw .unreadable(reason: "\(error)") }
    }
  }

  /// Says that nobody wants the file as it is stored.
  func forgetStored() { stored = nil }

  /// What came out before a failure is given first, so that the rows of a clipped file are not lost.
  private func readDecoded() throws(InputError) -> [UInt8]? {
    if let failure { throw failure }
    let piece = try readRaw()
    guard let decoder else { return piece }
    var output: [UInt8] = []
    do throws(GzipError) {
      if let piece { try decoder.append(piece, to: &output) } else { try finish(decoder) }
    } catch {
      failure = .damaged(error)
      if output.isEmpty { throw .damaged(error) }
    }
    return piece == nil ? nil : output
  }

  private func finish(_ decoder: GzipDecoder) throws(GzipError) {
    if !atEnd { try decoder.finish() }
    atEnd = true
  }

  private func readRaw() throws(InputError) -> [UInt8]? {
    let size = decoder == nil ? Self.pieceBytes : Self.compressedPieceBytes
    var errorNumber: CInt = 0
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0 && errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
      if got < 0 { errorNumber = errno }
      count = max(got, 0)
    }
    guard errorNumber == 0 else { throw InputError(errorNumber: errorNumber) }
    stored?.append(contentsOf: piece)
    meter?.add(piece.count)
    return piece.isEmpty ? nil : piece
  }
}
