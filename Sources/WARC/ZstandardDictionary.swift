import Compression

/// The dictionary that a zstd archive may begin with, in a frame that other readers pass over
/// ("Use of Zstandard compression with WARC", IIPC).
struct ZstandardDictionary {
  private let limits: WARCLimits

  /// Bytes of the frame's header: what begins it, and the size of what follows.
  private static let headerBytes = 8

  init(_ limits: WARCLimits) { self.limits = limits }

  /// Takes the dictionary off an archive that begins with one, so that the decoder knows it.
  /// - Throws: `WARCError.unreadable`, `.dictionaryTooLarge`, `.clipped`, `.compression`.
  func load(from stored: inout StoredBytes, into decoder: ZstandardStream) throws(WARCError) {
    guard stored.count >= Self.headerBytes, stored.ahead.starts(with: Packing.skippableMagic) else { return }
    let size = stored.ahead.prefix(Self.headerBytes).suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard size <= limits.dictionaryBytes else { throw .dictionaryTooLarge(limit: limits.dictionaryBytes) }
    try stored.fill(Self.headerBytes + size)
    let content = stored.ahead.dropFirst(Self.headerBytes).prefix(size)
    guard content.count == size else { throw .clipped }
    do throws(DecompressionError) {
      try decoder.use(dictionary: try unpacked(content))
    } catch .tooLarge(let limit) {
      throw .dictionaryTooLarge(limit: limit)
    } catch {
      throw .compression(error)
    }
    stored.consume(Self.headerBytes + size)
  }

  /// A dictionary may be compressed itself.
  private func unpacked(_ content: ArraySlice<UInt8>) throws(DecompressionError) -> [UInt8] {
    guard content.starts(with: Packing.frameMagic) else { return Array(content) }
    return try CompressionFormat.zstandard.decompress(content, limit: limits.dictionaryBytes)
  }
}
