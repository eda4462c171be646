import Compression
import Testing
import WARC

@Suite struct PayloadTests {
  private let tides = String(repeating: "tide ", count: 40)
  private let html = "Content-Type: text/html; charset=windows-1251"

  @Test func `an answer gives its status, type, charset and body`() throws {
    let found = try payload(response(["HTTP/1.1 404 Not Found", html], Array("<p>tide".utf8)))
    #expect(found.status == 404)
    #expect(found.mediaType?.name == "text/html")
    #expect(found.mediaType?.charset == "windows-1251")
    #expect(found.text == "<p>tide")
  }

  @Test func `a line of a server's header that is no field is passed over`() throws {
    let found = try payload(response(["HTTP/1.1 200 OK", "Warning", ": none", html], Array("<p>tide".utf8)))
    #expect(found.mediaType?.name == "text/html")
    #expect(found.text == "<p>tide")
  }

  @Test func `a request gives its body and no status`() throws {
    let archive = record(
      "request", type: "application/http;msgtype=request", "POST / HTTP/1.1\r\nHost: a.example\r\n\r\nq=1")
    #expect(try payload(archive).text == "q=1")
    #expect(try payload(archive).status == nil)
  }

  @Test func `a resource or conversion is its own payload`() throws {
    #expect(try payload(record("conversion", type: "text/plain", "tide")).text == "tide")
    #expect(try payload(record("resource", type: "text/html", "tide")).mediaType?.name == "text/html")
  }

  @Test func `chunks are joined`() throws {
    let body = "5\r\ntide \r\n6;name=value\r\ntables\r\n0\r\nX: trailer\r\n\r\n"
    #expect(
      try payload(response(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Array(body.utf8))).text == "tide tables")
  }

  @Test func `a body that the writer joined is taken as it stands`() throws {
    let found = try payload(response(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Array("<p>tide".utf8)))
    #expect(found.text == "<p>tide")
  }

  @Test(arguments: [("5\r\ntide \r\n", 10), ("5\r\ntide \r\n9\r\ntab", 10), ("5\r\ntide \r\nzz\r\n", 10)])
  func `clipped and malformed chunks are an error with their offset`(body: String, offset: Int) {
    #expect(throws: WARCError.badChunk(offset: offset)) {
      try payload(response(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], Array(body.utf8)))
    }
  }

  @Test func `of an answer that the writer cut off what is there is taken`() throws {
    let chunked = ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"]
    let fields = ["WARC-Truncated: length"]
    #expect(try payload(response(chunked, Array("9\r\ntid".utf8), fields: fields)).text == "tid")
    let packed = Array(gzipped(Array("tide".utf8)).dropLast(8))
    #expect(
      try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: gzip"], packed, fields: fields)).text == "tide")
  }

  /// What Python's libraries and zstd make of "tide " forty times.
  private static let packed: [(String, [UInt8])] = [
    ("deflate", [120, 156, 43, 201, 76, 73, 85, 40, 25, 250, 4, 0, 246, 117, 70, 241]),
    ("deflate", [43, 201, 76, 73, 85, 40, 25, 250, 4, 0]),
    ("br", [27, 199, 0, 248, 141, 148, 110, 222, 180, 44, 75, 163, 43, 16, 178, 80, 45, 10, 232, 47]),
    ("zstd", [40, 181, 47, 253, 0, 88, 101, 0, 0, 40, 116, 105, 100, 101, 32, 1, 0, 64, 80, 69, 11]),
    ("gzip", gzipped(Array(String(repeating: "tide ", count: 40).utf8))),
    ("x-gzip, identity", gzipped(Array(String(repeating: "tide ", count: 40).utf8))),
  ]

  @Test(arguments: packed)
  func `compressed bodies are decompressed`(coding: String, body: [UInt8]) throws {
    #expect(try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: \(coding)"], body)).text == tides)
    #expect(throws: WARCError.payload(.clipped)) {
      try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: \(coding)"], Array(body.dropLast(5))))
    }
  }

  @Test func `codings are undone from the last to the first`() throws {
    let body = gzipped(Self.packed[0].1)
    #expect(try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: deflate, gzip"], body)).text == tides)
  }

  @Test func `a page that the writer decompressed is taken as it stands`() throws {
    let found = try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: gzip"], Array("<html>tide".utf8)))
    #expect(found.text == "<html>tide")
  }

  @Test func `a damaged body is an error`() {
    var body = gzipped(Array("tide".utf8))
    body[12] ^= 0xFF
    #expect(throws: WARCError.payload(.damaged(message: "invalid stored block lengths"))) {
      try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: gzip"], body))
    }
  }

  @Test func `an unknown coding is an error`() {
    #expect(throws: WARCError.unknownCoding("rot13")) {
      try payload(response(["HTTP/1.1 200 OK", "Content-Encoding: rot13"], [65]))
    }
  }

  @Test(arguments: ["", "tide", "HTTP/1.1 200 OK", "\r\n\r\n", "GET /\r\n\r\n"])
  func `what is no HTTP message is an error`(block: String) {
    #expect(throws: WARCError.notHTTP) { try payload(record("response", type: "application/http", block)) }
  }
}
