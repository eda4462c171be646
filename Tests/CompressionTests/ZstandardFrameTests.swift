import Compression
import Testing

@Suite struct ZstandardFrameTests {
  private let text = Array(String(repeating: "The ferry ran aground off Skarholm on Sunday. ", count: 40).utf8)

  @Test(arguments: [0, 1, 1000, 100_000])
  func `a frame gives back what was compressed`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    let frame = try ZstandardFrame.compress(bytes)
    #expect(try ZstandardFrame.decompress(frame, limit: count) == bytes)
  }

  @Test func `a text that stood before costs a few bytes`() throws {
    let alone = (0..<3000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }
    let frame = try ZstandardFrame.compress(Array("[".utf8) + alone, after: alone)
    #expect(frame.count < 40)
    #expect(try ZstandardFrame.decompress(frame, after: alone, limit: 4000) == Array("[".utf8) + alone)
  }

  @Test func `a frame that holds more than the limit is refused`() throws {
    let frame = try ZstandardFrame.compress(text)
    #expect(throws: DecompressionError.tooLarge(limit: 99)) { try ZstandardFrame.decompress(frame, limit: 99) }
  }

  @Test func `a frame that is cut off or no frame is damaged`() throws {
    let frame = try ZstandardFrame.compress(text)
    for count in 0..<frame.count {
      #expect(throws: DecompressionError.self) {
        try ZstandardFrame.decompress(Array(frame.prefix(count)), limit: 10_000)
      }
    }
    #expect(throws: DecompressionError.self) { try ZstandardFrame.decompress(text, limit: 10_000) }
  }
}
