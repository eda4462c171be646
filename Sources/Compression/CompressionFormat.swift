/// A way of compression that HTTP names (RFC 9110, section 8.4.1; RFC 7932; RFC 8878).
package enum CompressionFormat: Sendable, CaseIterable {
  case gzip
  /// With zlib's wrapper, as the standard wants it, or without, as some servers send it.
  case deflate
  case brotli
  case zstandard

  /// - Parameter coding: the content coding, in lower case; nil for one that is not known.
  package init?(contentCoding coding: some StringProtocol) {
    switch coding {
    case "gzip", "x-gzip": self = .gzip
    case "deflate": self = .deflate
    case "br": self = .brotli
    case "zstd": self = .zstandard
    default: return nil
    }
  }

  /// The bytes that compressed data holds, over all its members.
  ///
  /// What stands behind the last member and begins no other is left out.
  /// - Parameters:
  ///   - limit: the most bytes that may come out.
  ///   - mayBeClipped: whether of data that ends too early what it gives is taken.
  /// - Throws: `DecompressionError`.
  /// - Complexity: O(bytes in + bytes out).
  package func decompress(
    _ bytes: ArraySlice<UInt8>, limit: Int, mayBeClipped: Bool = false
  ) throws(DecompressionError) -> [UInt8] {
    if self == .gzip, let whole = try Self.wholeMember(bytes, limit: limit) { return whole }
    var output = [UInt8](repeating: 0, count: Self.room(for: bytes, limit: limit))
    let decoder = try decoder(for: bytes)
    var (rest, made) = (bytes, 0)
    while true {
      let step = decoder.step(rest, into: &output, from: made)
      rest = rest.dropFirst(step.used)
      made += step.made
      guard made <= limit else { throw .tooLarge(limit: limit) }
      switch step.outcome {
      case .failure(let error): throw error
      case .end where begins(rest): decoder.restart()
      case .end:
        output.removeLast(output.count - made)
        return output
      case .unfinished where made == output.count:
        output += [UInt8](repeating: 0, count: min(output.count, limit + 1 - output.count))
      case .unfinished where rest.isEmpty || step.used + step.made == 0:
        guard mayBeClipped else { throw .clipped }
        output.removeLast(output.count - made)
        return output
      case .unfinished: break
      }
    }
  }

  /// A single member in one go, where the size that it states can be true.
  private static func wholeMember(_ bytes: ArraySlice<UInt8>, limit: Int) throws(DecompressionError) -> [UInt8]? {
    let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard size > 0, size <= limit, size / mostExpansion <= bytes.count else { return nil }
    var output = [UInt8](repeating: 0, count: size)
    guard case .whole(bytes.count, size) = try WholeMemberDecoder().decode(bytes, into: &output, from: 0) else {
      return nil
    }
    return output
  }

  /// Deflate can make a byte no more than 1,032 bytes long (zlib's technical details).
  private static let mostExpansion = 1032
  /// Text shrinks to a fourth or less; the least room is what a small page needs.
  private static let (usualExpansion, leastRoom) = (4, 1 << 14)

  /// A byte more than the limit, so that reaching it and passing it can be told apart.
  private static func room(for bytes: ArraySlice<UInt8>, limit: Int) -> Int {
    min(max(bytes.count * usualExpansion, leastRoom), limit + 1)
  }

  private func decoder(for bytes: ArraySlice<UInt8>) throws(DecompressionError) -> any StreamDecoder {
    switch self {
    case .gzip: try ZlibStream(.gzip)
    case .deflate: try ZlibStream(Self.hasZlibHeader(bytes) ? .zlib : .none)
    case .brotli: try BrotliStream()
    case .zstandard: try ZstandardStream()
    }
  }

  /// Method 8, and a header of two bytes that 31 divides (RFC 1950, section 2.2).
  private static func hasZlibHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    let header = bytes.prefix(2).map { Int($0) }
    return header.count == 2 && header[0] & 0x0F == 8 && (header[0] << 8 | header[1]) % 31 == 0
  }

  /// Whether another member or frame begins with these bytes.
  private func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .gzip: GzipDecoder.isGzip(bytes)
    case .zstandard: bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
    case .deflate, .brotli: false
    }
  }
}
