import ModelFiles
import Testing

@Suite struct MessagePackTests {
  @Test func `each kind of value is read`() throws {
    let bytes: [UInt8] = [
      0x87, 0xA1, 0x61, 0xC0, 0xA1, 0x62, 0xC3, 0xA1, 0x63, 0xD1, 0xFF, 0x00, 0xA1, 0x64, 0xCF, 0xFF, 0, 0, 0, 0, 0, 0,
      1, 0xC4, 0x01, 0x65, 0x92, 0x01, 0xFF, 0xA1, 0x66, 0xCB, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xA1, 0x67, 0xD4, 5, 0xAA,
    ]
    let pack = try MessagePack(bytes)
    func member(_ name: String) -> MessagePackValue? { pack.member(name, of: pack.root) }
    #expect(member("b")?.boolean == true)
    #expect(member("c")?.integer == -256)
    #expect(member("d")?.unsignedInteger == 0xFF00_0000_0000_0001)
    #expect(member("e")?.elements?.map(\.integer) == [1, -1])
    guard case .null? = member("a"), case .floating(1.5)? = member("f") else {
      Issue.record("a is null and f is 1.5")
      return
    }
    guard case .extension(type: 5, let range)? = member("g") else {
      Issue.record("g is an extension")
      return
    }
    #expect(Array(pack.bytes[range]) == [0xAA])
    #expect(member("h") == nil)
  }

  @Test func `text is read from strings and byte strings`() throws {
    let pack = try MessagePack([0x92, 0xA2, 0xC3, 0xA9, 0xC4, 0x02, 0x6F, 0x6B])
    #expect(pack.root.elements?.map { pack.text($0) } == ["é", "ok"])
  }

  @Test(
    arguments: [
      ([], 0, .clipped), ([0xDD, 0xFF, 0xFF, 0xFF, 0xFF], 5, .clipped),
      ([0xDF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1], 5, .clipped),
      ([0xA5, 0x61], 1, .clipped), ([0xCD, 0x01], 1, .clipped), ([0xC1], 1, .unusedByte),
      ([0x01, 0x02], 1, .trailingBytes),
      ([0xC6, 0xFF, 0xFF, 0xFF, 0xFF, 0], 5, .clipped),
    ] as [([UInt8], Int, MessagePackError.Reason)])
  func `broken bytes are an error that names the place`(bytes: [UInt8], offset: Int, reason: MessagePackError.Reason) {
    #expect(throws: MessagePackError(offset: offset, reason: reason)) { try MessagePack(bytes) }
  }

  @Test func `arrays in arrays without end are an error`() {
    #expect(throws: MessagePackError(offset: 33, reason: .tooDeep(limit: 32))) {
      try MessagePack([UInt8](repeating: 0x91, count: 100_000))
    }
  }

  @Test func `more values than the limit are an error`() {
    let count = 1_000_000
    let bytes: [UInt8] = [0xDD, 0, UInt8(count >> 16), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)]
    #expect(throws: MessagePackError(offset: 5 + count - 1, reason: .tooManyValues(limit: count))) {
      try MessagePack(bytes + [UInt8](repeating: 0xC0, count: count))
    }
  }
}
