import Compression
import Inputs
import NewsModel
import Testing
import WARC

@Suite struct ArchiveTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private func record(_ kind: String, _ name: String, type: String, _ block: String) -> String {
    """
    WARC/1.0\r
    WARC-Type: \(kind)\r
    WARC-Record-ID: <urn:test:\(name)>\r
    WARC-Target-URI: https://harbor.example/\(name)\r
    Content-Type: \(type)\r
    Content-Length: \(block.utf8.count)\r
    \r
    \(block)\r
    \r

    """
  }

  private func answer(_ name: String, status: String = "200 OK", type: String = "text/html", _ body: String) -> String {
    record("response", name, type: "application/http", "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\r\n\(body)")
  }

  private func read(_ argument: String, limits: InputLimits = InputLimits()) -> [Result<Capture, InputFailure>] {
    Array(InputReader(limits: limits).captures(of: [argument]))
  }

  private func capture(
    _ name: String, _ content: Capture.Content, charset: String? = nil
  ) -> Result<Capture, InputFailure> {
    let given = GivenFacts(url: "https://harbor.example/\(name)", charset: charset)
    return .success(Capture(id: Capture.ID("urn:test:\(name)"), content: content, given: given))
  }

  private func failure(
    _ file: String, _ error: WARCError, at offset: Int = 0, record: String? = nil
  ) -> Result<Capture, InputFailure> {
    let failure = WARCFailure(position: WARCPosition(offset: offset), recordID: record, error: error)
    return .failure(InputFailure(input: file, error: .badRecord(failure)))
  }

  @Test func `each page of an archive is a capture called by its record's name, with its address and charset`() throws {
    let pages = answer("a", "<p>Ferry") + answer("b", type: "text/html; charset=koi8-r", "<p>Harbor")
    let file = try folder.write(pages, to: "pages")
    #expect(
      read(file) == [
        capture("a", .html(Array("<p>Ferry".utf8))), capture("b", .html(Array("<p>Harbor".utf8)), charset: "koi8-r"),
      ])
  }

  @Test func `what is no page is passed over`() throws {
    let others =
      record("warcinfo", "w", type: "application/warc-fields", "software: none\r\n")
      + record("request", "r", type: "application/http", "GET / HTTP/1.1\r\n\r\n")
      + answer("gone", status: "404 Not Found", "<p>Gone") + answer("picture", type: "image/png", "PNG")
      + record("revisit", "again", type: "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    let file = try folder.write(others + answer("a", "<p>Ferry"), to: "pages.warc")
    #expect(read(file) == [capture("a", .html(Array("<p>Ferry".utf8)))])
  }

  @Test func `resources that are HTML and texts that a crawler made are read`() throws {
    let records =
      record("resource", "a", type: "text/html", "<p>Ferry") + record("conversion", "b", type: "text/plain", "Harbor")
    let file = try folder.write(records, to: "pages.warc")
    #expect(read(file) == [capture("a", .html(Array("<p>Ferry".utf8))), capture("b", .plainText("Harbor"))])
  }

  @Test func `a record that cannot be read is named with its offset, and the others are read`() throws {
    let first = answer("a", "<p>Ferry")
    let bad = answer("b", "<p>Harbor").replacing("Content-Length: ", with: "Content-Length: x")
    let file = try folder.write(first + bad + answer("c", "<p>Tide"), to: "pages.warc")
    #expect(
      read(file) == [
        capture("a", .html(Array("<p>Ferry".utf8))),
        failure(file, .badLength("x53"), at: first.utf8.count, record: "urn:test:b"),
        capture("c", .html(Array("<p>Tide".utf8))),
      ])
  }

  @Test func `an answer that cannot be decompressed is named, a picture is not`() throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\nContent-Type: "
    let page = record("response", "a", type: "application/http", head + "text/html\r\n\r\nx")
    let picture = record("response", "b", type: "application/http", head + "image/png\r\n\r\nx")
    let file = try folder.write(page + picture, to: "pages.warc")
    #expect(read(file) == [failure(file, .unknownCoding("rot13"), record: "urn:test:a")])
  }

  @Test func `an archive whose start is damaged is one by its name`() throws {
    let file = try folder.write([0x1F, 0x8B, 8, 0, 1, 2, 3], to: "pages.warc.gz")
    #expect(read(file) == [failure(file, .compression(.clipped))])
  }

  @Test func `an archive with a damaged member is read on behind it`() throws {
    var damaged = gzipped(Array(answer("a", "<p>Ferry").utf8))
    damaged[100] ^= 1
    let file = try folder.write(damaged + gzipped(Array(answer("b", "<p>Tide").utf8)), to: "pages.warc.gz")
    let read = read(file)
    #expect(read.count == 2)
    #expect(read.last == capture("b", .html(Array("<p>Tide".utf8))))
  }

  @Test func `a page over the limit is a failure`() throws {
    let file = try folder.write(answer("a", "<p>Ferry"), to: "pages.warc")
    let expected = [failure(file, .recordTooLarge(limit: 20), record: "urn:test:a")]
    #expect(read(file, limits: InputLimits(pageBytes: 20)) == expected)
  }

  @Test func `archives in a folder are found`() throws {
    _ = try folder.write(answer("a", "<p>Ferry"), to: "pages.warc")
    #expect(read(folder.path) == [capture("a", .html(Array("<p>Ferry".utf8)))])
  }
}
