/// How an archive is compressed.
enum Packing {
  case gzip, zstandard

  /// By the bytes that the archive begins with; nil for one that is not compressed.
  init?(_ head: ArraySlice<UInt8>) {
    guard let packing = [Packing.gzip, .zstandard].first(where: { $0.isMember(head) }) else { return nil }
    self = packing
  }

  /// Whether a gzip member (RFC 1952, section 2.3) or a zstd frame (RFC 8878, section 3.1) begins with these bytes.
  func isMember(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count >= 4 else { return bytes.starts(with: Self.gzipMagic.prefix(2)) && self == .gzip }
    switch self {
    case .gzip:
      // Method 8 is the only one, and three flags mean nothing.
      return bytes.starts(with: Self.gzipMagic) && bytes[start + 3] & 0xE0 == 0
    case .zstandard:
      return bytes.starts(with: Self.frameMagic)
        || (bytes[start] & 0xF0 == 0x50 && bytes.dropFirst().starts(with: Self.skippableMagic.dropFirst()))
    }
  }

  /// The index of the first byte at which a member may begin; it is seen to with its first four bytes.
  /// - Complexity: O(n).
  func firstMember(in bytes: ArraySlice<UInt8>) -> Int? {
    let first = self == .gzip ? Self.gzipMagic[0] : Self.frameMagic[0]
    var rest = bytes
    while let found = rest.quickFirstIndex(of: first) {
      rest = rest[found...]
      guard rest.count >= 4 else { return nil }
      if isMember(rest) { return found }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static let gzipMagic: [UInt8] = [0x1F, 0x8B, 8]
  static let frameMagic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  /// What begins the frame that holds a dictionary; other frames to pass over differ in the first byte's lower half.
  static let skippableMagic: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18]
}
