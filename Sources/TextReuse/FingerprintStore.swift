/// Fingerprints one behind another, 320 bytes each, in blocks of a mebibyte and a quarter, so that a million of them grow without being
/// copied.
struct FingerprintStore: Sendable {
  private static let perBlock = 4096

  private var blocks: [[UInt8]] = []
  private(set) var count = 0

  /// Reads a fingerprint whole.
  subscript(index: Int) -> Fingerprint {
    Fingerprint(unchecked: blocks[index / Self.perBlock], at: index % Self.perBlock * Fingerprint.byteCount)
  }

  /// A fingerprint's landmarks put into an array in place of what is there, by place.
  func readLandmarks(_ index: Int, into landmarks: inout [Landmark]) {
    landmarks.removeAll(keepingCapacity: true)
    Fingerprint.readLandmarks(
      blocks[index / Self.perBlock], at: index % Self.perBlock * Fingerprint.byteCount
    ) { landmarks.append($0) }
  }

  /// Whether this is the fingerprint at an index.
  func holds(_ fingerprint: Fingerprint, at index: Int) -> Bool { bytes(index).elementsEqual(fingerprint.bytes) }

  /// Whether the bytes of a fingerprint come before another's.
  func isLess(_ left: Int, _ right: Int) -> Bool { bytes(left).lexicographicallyPrecedes(bytes(right)) }

  mutating func append(_ fingerprint: Fingerprint) {
    if count % Self.perBlock == 0 {
      blocks.append([UInt8](repeating: 0, count: Self.perBlock * Fingerprint.byteCount))
    }
    fingerprint.write(to: &blocks[blocks.count - 1], at: count % Self.perBlock * Fingerprint.byteCount)
    count += 1
  }

  private func bytes(_ index: Int) -> ArraySlice<UInt8> {
    blocks[index / Self.perBlock][(index % Self.perBlock * Fingerprint.byteCount)...].prefix(Fingerprint.byteCount)
  }
}
