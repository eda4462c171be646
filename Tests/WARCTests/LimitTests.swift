import Compression
import Testing
import WARC

@Suite struct LimitTests {
  private let next = record(id: "b", "second")

  @Test func `a record that fills the limit is read`() {
    #expect(outline(record(id: "a", "123456") + next, limits: WARCLimits(recordBytes: 6)) == ["a", "b"])
  }

  @Test func `a record over the limit is a failure, and the next one is read`() {
    let archive = record(id: "a", "1234567") + next
    let expected = ["byte 0: the record has more than 6 bytes", "b"]
    #expect(outline(archive, limits: WARCLimits(recordBytes: 6)) == expected)
    #expect(outline(gzipped(archive), limits: WARCLimits(recordBytes: 6)) == expected)
  }

  @Test func `a header over the limit is a failure, and the next record is read`() {
    let fields = ["X: " + String(repeating: "tide ", count: 100)]
    let limits = WARCLimits(headerBytes: 400)
    #expect(
      outline(record(fields: fields, "x") + next, limits: limits) == [
        "byte 0: the header has more than 400 bytes", "b",
      ])
  }

  @Test func `a header that never ends is a failure`() {
    let endless = Array(("WARC/1.0\r\n" + String(repeating: "X: tide\r\n", count: 10_000)).utf8)
    #expect(outline(endless) == ["byte 0: the header has more than 65536 bytes"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `records whose headers never end, or whose lengths are lies, take no more time than others`() {
    let endless = Array(String(repeating: "WARC/1.0\r\nX: tide\r\n", count: 20_000).utf8)
    #expect(outline(endless).count == 20_000)
    let lie = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 60000000\r\n\r\n"
    #expect(outline(Array(String(repeating: lie, count: 5_000).utf8)).count == 5_000)
  }

  @Test func `a record over ten thousand members is read`() {
    let bytes = record(id: "a", String(repeating: "tide ", count: 2_000))
    #expect(outline(bytes.flatMap { gzipped([$0]) } + gzipped(next)) == ["a", "b"])
  }

  @Test func `a bomb is stopped, and the next member is read`() {
    let header = Array("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 600000\r\n\r\n".utf8)
    let limits = WARCLimits(expansion: 100, freeMemberBytes: 100_000)
    let found = outline(bomb(header, zeros: 600_000) + gzipped(next), limits: limits)
    #expect(found == ["byte 0: the compressed data holds more than 100 times its size", "b"])
  }

  @Test func `a payload over the limit is an error`() throws {
    let limits = WARCLimits(payloadBytes: 5)
    #expect(throws: WARCError.payload(.tooLarge(limit: 5))) {
      try payload(response(["HTTP/1.1 200 OK"], Array("123456".utf8)), limits: limits)
    }
    #expect(throws: WARCError.payload(.tooLarge(limit: 5))) {
      let body = gzipped(Array("123456".utf8))
      return try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: gzip"], body), limits: limits)
    }
  }

  @Test func `an HTTP header over the limit is an error`() {
    let head = ["HTTP/1.1 200 OK", "X: " + String(repeating: "tide ", count: 100)]
    #expect(throws: WARCError.headerTooLarge(limit: 300)) {
      try payload(response(head, []), limits: WARCLimits(headerBytes: 300))
    }
  }

  @Test func `compression inside compression has a limit`() {
    let head = ["HTTP/1.1 200 OK", "Content-Encoding: gzip, gzip, gzip, gzip, gzip"]
    #expect(throws: WARCError.unknownCoding("gzip, gzip, gzip, gzip, gzip")) { try payload(response(head, [65])) }
  }
}
