import Testing
import WARC

@Suite struct DamageTests {
  private let first = record(id: "a", "first")
  private let second = record(id: "b", "second")

  @Test(arguments: [3, 20, 120, 180])
  func `a clipped archive gives its last record as a failure at the record's offset`(length: Int) {
    let expected = ["a", "byte \(first.count): the record is cut off"]
    #expect(outline(first + second.prefix(length)) == expected)
  }

  @Test(arguments: [4, 12, 120, 200])
  func `a clipped gzip archive gives its last record as a failure at the member's offset`(length: Int) {
    let start = gzipped(first).count
    let found = outline(gzipped(first) + gzipped(second).prefix(length))
    #expect(found == ["a", "byte \(start): the compressed data is cut off"])
  }

  @Test func `a failure names its record when the header could be read`() {
    let failure = #expect(throws: WARCFailure.self) { try read(Array(first.dropLast(6)))[0].get() }
    #expect(failure?.recordID == "a")
    #expect(failure?.error == .clipped)
  }

  @Test func `what is no record is skipped up to the next one`() {
    let junk = Array("tide tables\r\nWARC/ is a format\r\n".utf8)
    #expect(outline(junk + first) == ["byte 0: no record begins here", "a"])
    let found = outline(first + junk + second)
    #expect(found == ["a", "byte \(first.count): no record begins here", "b"])
  }

  @Test func `a member that begins with no record is skipped`() {
    let found = outline(gzipped(first) + gzipped(Array("tide".utf8)) + gzipped(second))
    #expect(found == ["a", "byte \(gzipped(first).count): no record begins here", "b"])
  }

  @Test func `a length that is too small is a failure, and the next record is found`() {
    let short = record(id: "short", length: 3, "tides")
    #expect(outline(short + second) == ["byte 0: the record does not end where its length says", "b"])
    #expect(outline(gzipped(short) + gzipped(second)).last == "b")
  }

  @Test func `a length that is too large costs no other record`() {
    let long = record(id: "long", length: 300, "tides")
    #expect(outline(long + second + first) == ["byte 0: the record does not end where its length says", "b", "a"])
    #expect(outline(gzipped(long) + gzipped(second)) == ["byte 0: the record is cut off", "b"])
    let longest = record(id: "long", length: 60_000_000, "tides")
    #expect(outline(longest + second) == ["byte 0: the record is cut off", "b"])
    #expect(outline(gzipped(longest) + gzipped(second)) == ["byte 0: the record is cut off", "b"])
  }

  @Test(arguments: [
    ("Content-Length: -1", "the length \"-1\" is no number of bytes"),
    ("Content-Length: 99999999999999999999", "the length \"99999999999999999999\" is no number of bytes"),
    ("Content-Length: many", "the length \"many\" is no number of bytes"),
    ("X: 1", "the record has no Content-Length"),
    ("Content-Length: 1\r\n no field", "the length \"1 no field\" is no number of bytes"),
    ("Content-Length: 1\r\nno field", "line 3 of the header is no field"),
  ])
  func `a malformed header is a failure, and the next record is found`(line: String, reason: String) {
    let bad = Array("WARC/1.0\r\nWARC-Type: resource\r\n\(line)\r\n\r\nx\r\n\r\n".utf8)
    #expect(outline(bad + second) == ["byte 0: \(reason)", "b"])
    #expect(outline(gzipped(bad) + gzipped(second)) == ["byte 0: \(reason)", "b"])
  }

  @Test func `a record without a kind is a failure`() {
    let bad = Array("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n".utf8)
    #expect(outline(bad + second) == ["byte 0: the record has no WARC-Type", "b"])
  }

  @Test func `a damaged member is a failure, and the next one is read`() {
    var damaged = gzipped(second)
    damaged[200] ^= 0xFF
    let found = outline(gzipped(first) + damaged + gzipped(first))
    #expect(found.count == 3)
    #expect(found[1].hasPrefix("byte \(gzipped(first).count): the compressed data is damaged"))
    #expect(found[2] == "a")
  }

  @Test func `behind a member that is cut off in the archive the next one is read`() {
    let found = outline(gzipped(first) + gzipped(second).dropLast(40) + gzipped(first) + gzipped(second))
    #expect(found.count == 4)
    #expect([found[0], found[2], found[3]] == ["a", "a", "b"])
  }

  @Test func `bytes that begin no member are a failure, and the next member is read`() {
    let found = outline(gzipped(first) + Array("junk".utf8) + gzipped(second))
    #expect(found == ["a", "byte \(gzipped(first).count): no record begins here", "b"])
  }

  @Test func `a damaged zstd frame is a failure, and the next one is read`() {
    var damaged = zstandardFrame(second)
    damaged[9] |= 6
    let found = outline(zstandardFrame(first) + damaged + zstandardFrame(first))
    #expect(found.count == 3)
    #expect([found[0], found[2]] == ["a", "a"])
  }

  @Test func `a page about the format is no record`() {
    let page = record(id: "page", "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 1\r\n\r\nx\r\n\r\n")
    #expect(outline(page + second) == ["page", "b"])
  }
}
