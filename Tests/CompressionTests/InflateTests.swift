import Compression
import Testing

@Suite struct InflateTests {
  /// 300 times "a", deflated.
  private let packed: [UInt8] = [0x4B, 0x4C, 0x1C, 0x05, 0xC4, 0x02, 0x00]

  @Test func `a deflate stream is unpacked`() throws {
    #expect(try inflateRaw(packed[...], count: 300) == [UInt8](repeating: 0x61, count: 300))
  }

  @Test(arguments: [299, 301, 0])
  func `a stream that holds another number of bytes is damaged`(count: Int) {
    #expect(throws: InflateError.damaged) { try inflateRaw(packed[...], count: count) }
  }

  @Test func `a clipped stream is damaged`() {
    #expect(throws: InflateError.damaged) { try inflateRaw(packed.dropLast(2), count: 300) }
  }
}
