/// A gzip member with the bytes in stored blocks (RFC 1951, section 3.2.4; RFC 1952, section 2.3).
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var blocks: [UInt8] = []
  var rest = bytes[...]
  repeat {
    let piece = rest.prefix(65_535)
    rest = rest.dropFirst(piece.count)
    let length = UInt16(piece.count)
    blocks += [rest.isEmpty ? 1 : 0] + littleEndian(length) + littleEndian(~length) + piece
  } while !rest.isEmpty
  return gzipHeader + blocks + littleEndian(crc32(bytes)) + littleEndian(UInt32(bytes.count))
}

/// A gzip member that gives `start`, then so many zero bytes and 257 more, for about a hundredth of their count; its
/// check sum is wrong (RFC 1951, section 3.2.6).
func bomb(_ start: [UInt8], zeros: Int) -> [UInt8] {
  var bits = BitWriter()
  bits.append(0b011, count: 3)
  // A literal below 144 has eight bits, from 0x30 on; the length 258 is 0xC5, the distance 1 five zero bits.
  for byte in start + [0] { bits.appendCode(0x30 + UInt32(byte), count: 8) }
  for _ in 0..<(zeros / 258 + 1) {
    bits.appendCode(0xC5, count: 8)
    bits.append(0, count: 5)
  }
  bits.append(0, count: 7)
  return gzipHeader + bits.bytes + [0, 0, 0, 0, 0, 0, 0, 0]
}

/// A zstd frame with the bytes in one block as they are (RFC 8878, section 3.1.1).
/// - Precondition: fewer than 131,072 bytes.
func zstandardFrame(_ bytes: [UInt8]) -> [UInt8] {
  let block = littleEndian(UInt32(bytes.count) << 3 | 1).prefix(3)
  return [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + littleEndian(UInt32(bytes.count)) + block + bytes
}

/// A zstd frame that decoders pass over (RFC 8878, section 3.1.2).
func skippableFrame(_ bytes: [UInt8], kind: UInt8 = 0x5D) -> [UInt8] {
  [kind, 0x2A, 0x4D, 0x18] + littleEndian(UInt32(bytes.count)) + bytes
}

func littleEndian(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
  (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

private let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes { sum = crcTable[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
  return ~sum
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
}

/// Packs bits from the lowest on, as deflate does.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func append(_ value: UInt32, count: Int) {
    for bit in 0..<count {
      if used == 8 {
        used = 0
        bytes.append(0)
      }
      bytes[bytes.count - 1] |= UInt8(value >> UInt32(bit) & 1) << UInt8(used)
      used += 1
    }
  }

  /// Huffman codes stand with their highest bit first.
  mutating func appendCode(_ code: UInt32, count: Int) {
    for bit in (0..<count).reversed() { append(code >> UInt32(bit) & 1, count: 1) }
  }
}
