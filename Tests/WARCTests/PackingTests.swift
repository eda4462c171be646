import Testing
import WARC

@Suite struct PackingTests {
  private let first = record(id: "a", "first")
  private let second = record(id: "b", "second")

  @Test func `a plain archive is read, with each record's offset`() {
    #expect(outline(first + second) == ["a", "b"])
    #expect(read(first + second).map { try? $0.get().position } == [.init(offset: 0), .init(offset: first.count)])
  }

  @Test func `an archive of a gzip member for each record is read, with the members' offsets`() {
    let archive = gzipped(first) + gzipped(second)
    #expect(outline(archive) == ["a", "b"])
    let offsets = [WARCPosition(offset: 0), .init(offset: gzipped(first).count)]
    #expect(read(archive).map { try? $0.get().position } == offsets)
  }

  @Test func `an archive in one gzip member is read, with offsets in it`() {
    let archive = gzipped(first + second)
    #expect(outline(archive) == ["a", "b"])
    let offsets = [WARCPosition(offset: 0), .init(offset: 0, offsetInMember: first.count)]
    #expect(read(archive).map { try? $0.get().position } == offsets)
  }

  @Test func `a record may go over several gzip members`() {
    let bytes = first + second
    let archive = gzipped(Array(bytes.prefix(30))) + gzipped(Array(bytes[30..<300])) + gzipped(Array(bytes[300...]))
    #expect(outline(archive) == ["a", "b"])
  }

  @Test func `empty members and zero bytes between members are passed over`() {
    #expect(outline(gzipped([]) + gzipped(first) + [0, 0, 0] + gzipped([]) + gzipped(second) + [0]) == ["a", "b"])
  }

  @Test func `members larger than are tried as a whole are read in steps`() {
    let large = record(id: "large", String(repeating: "tide ", count: 1_300_000))
    #expect(outline(gzipped(first) + gzipped(large) + gzipped(second)) == ["a", "large", "b"])
    #expect(outline(gzipped(first + large + second)) == ["a", "large", "b"])
  }

  @Test func `an archive of zstd frames is read`() {
    #expect(outline(zstandardFrame(first) + zstandardFrame(second)) == ["a", "b"])
    #expect(outline(zstandardFrame(first + second)) == ["a", "b"])
  }

  @Test func `zstd frames to pass over are passed over`() {
    #expect(outline(skippableFrame([1, 2], kind: 0x50) + zstandardFrame(first)) == ["a"])
    #expect(outline(zstandardFrame(first) + skippableFrame([1]) + zstandardFrame(second)) == ["a", "b"])
  }

  /// What the program zstd makes of a resource record with this dictionary.
  private let dictionary = Array("the harbor of Ostend is closed, said the mayor of Ostend; ".utf8)
  private let frameWithDictionary: [UInt8] = [
    0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x5B, 0xED, 0x01, 0x00, 0x72, 0x83, 0x0C, 0x11, 0xA0, 0x6F, 0x20, 0x35, 0x3B,
    0x6E, 0x09, 0x6A, 0xB2, 0xCC, 0x60, 0xB3, 0xC3, 0xAB, 0xC1, 0xAC, 0x42, 0xDC, 0xDC, 0xF2, 0xB9, 0xB9, 0x4D,
    0x01, 0x07, 0xFE, 0x8B, 0xAE, 0xC2, 0x47, 0xFF, 0x28, 0x13, 0xB7, 0x3B, 0x6A, 0x65, 0x75, 0x0A, 0x8E, 0xCF,
    0xCB, 0x02, 0x37, 0x11, 0x64, 0xA4, 0x85, 0x5A, 0x02, 0x00, 0x90, 0x03, 0x96, 0xB2, 0xA5, 0x0B,
  ]

  @Test func `the dictionary that a zstd archive begins with is used`() throws {
    let records = read(skippableFrame(dictionary) + frameWithDictionary)
    #expect(try records.map { try $0.get().block } == [Array("the harbor of Ostend is closed, so".utf8)])
  }

  @Test func `the dictionary may be compressed itself`() throws {
    let records = read(skippableFrame(zstandardFrame(dictionary)) + frameWithDictionary)
    #expect(try records.map { try $0.get().block } == [Array("the harbor of Ostend is closed, so".utf8)])
  }

  @Test func `a dictionary over the limit is an error, packed or not`() {
    let limits = WARCLimits(dictionaryBytes: 50)
    let failure = ["byte 0: the dictionary has more than 50 bytes"]
    #expect(outline(skippableFrame(dictionary) + frameWithDictionary, limits: limits) == failure)
    let packed: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0, 200, 0, 0, 0, 0x43, 6, 0, 65]
    #expect(outline(skippableFrame(packed) + frameWithDictionary, limits: limits) == failure)
  }

  @Test func `a clipped dictionary is an error`() {
    #expect(outline(Array(skippableFrame(dictionary).dropLast())) == ["byte 0: the record is cut off"])
  }
}
