import Compression
import Testing

@Suite struct GzipDecoderTests {
  @Test func `what a stored block holds comes out`() throws {
    #expect(try gunzip(gzipped(Array("harbor news".utf8)), limit: 100) == Array("harbor news".utf8))
  }

  @Test func `a compressed block is read`() throws {
    // What Python's `gzip.compress(b"tide " * 40, mtime=0)` gives: a Huffman block with a back reference.
    let file: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2B, 0xC9, 0x4C, 0x49, 0x55, 0x28, 0x19, 0xFA,
      0x04, 0x00, 0xB3, 0x33, 0x2F, 0xE9, 0xC8, 0x00, 0x00, 0x00,
    ]
    #expect(try gunzip(file, limit: 1000) == Array(String(repeating: "tide ", count: 40).utf8))
  }

  @Test func `the members of a file follow one another`() throws {
    let file = gzipped(Array("first ".utf8)) + gzipped(Array("second".utf8))
    #expect(try gunzip(file, limit: 100) == Array("first second".utf8))
  }

  @Test func `zero bytes behind the last member are passed over`() throws {
    #expect(try gunzip(gzipped([65]) + [0, 0, 0], limit: 100) == [65])
  }

  @Test func `other data behind a member is damage, with its place`() {
    let file = gzipped([65])
    #expect(throws: GzipError.corrupt(offset: file.count + 2, message: "incorrect header check")) {
      try gunzip(file + Array("junk".utf8), limit: 100)
    }
  }

  @Test(arguments: [1, 5, 12, 20])
  func `a clipped file is an error with the offset of its end`(length: Int) {
    let file = gzipped(Array("harbor".utf8))
    #expect(throws: GzipError.clipped(offset: length)) { try gunzip(Array(file.prefix(length)), limit: 100) }
  }

  @Test func `no bytes at all are a clipped file`() {
    #expect(throws: GzipError.clipped(offset: 0)) { try gunzip([], limit: 100) }
  }

  @Test func `a wrong check sum is damage`() {
    var file = gzipped(Array("harbor".utf8))
    file[file.count - 5] ^= 1
    #expect(throws: GzipError.corrupt(offset: file.count - 4, message: "incorrect data check")) {
      try gunzip(file, limit: 100)
    }
  }

  @Test func `a file that fills the limit is read`() throws {
    #expect(try gunzip(gzipped([1, 2, 3]), limit: 3) == [1, 2, 3])
  }

  @Test func `a file that passes the limit by a byte is an error`() {
    #expect(throws: GzipError.tooLarge(limit: 2)) { try gunzip(gzipped([1, 2, 3]), limit: 2) }
  }

  @Test func `the limit counts all members together`() {
    #expect(throws: GzipError.tooLarge(limit: 5)) { try gunzip(gzipped([1, 2, 3]) + gzipped([4, 5, 6]), limit: 5) }
  }

  @Test func `pieces of one byte give the same as the whole`() throws {
    let file = gzipped(Array("first ".utf8)) + gzipped(Array("second".utf8))
    let decoder = try GzipDecoder(limit: 100)
    var output: [UInt8] = []
    for byte in file { try decoder.append([byte], to: &output) }
    try decoder.finish()
    #expect(output == Array("first second".utf8))
  }

  @Test func `a file that is longer than a piece comes out whole`() throws {
    let bytes = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let file = (0..<5).flatMap { _ in gzipped(bytes) }
    #expect(try gunzip(file, limit: 1_000_000) == (0..<5).flatMap { _ in bytes })
  }
}

/// A gzip member with the bytes in one stored block (RFC 1951, section 3.2.4; RFC 1952, section 2.3).
/// - Precondition: fewer than 65,536 bytes.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  let length = UInt16(bytes.count)
  let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  let block = [1] + littleEndian(length) + littleEndian(~length) + bytes
  return header + block + littleEndian(crc32(bytes)) + littleEndian(UInt32(bytes.count))
}

private func littleEndian(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
  (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
  }
}
