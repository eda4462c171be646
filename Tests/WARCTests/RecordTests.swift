import Testing
import WARC

@Suite struct RecordTests {
  @Test func `a record keeps its name, address, date, type and bytes`() throws {
    let archive = record("resource", id: "urn:uuid:7", type: "text/html; charset=\"Shift_JIS\"", "<p>tide</p>")
    let found = try #require(try read(archive).first?.get())
    #expect(found.id == "urn:uuid:7")
    #expect(found.kind == .resource)
    #expect(found.version == "WARC/1.1")
    #expect(found.targetURI == "https://harbor.example/urn:uuid:7")
    #expect(found.date == "2026-11-20T08:00:00Z")
    #expect(found.contentType == MediaType("text/html;charset=shift_jis"))
    #expect(found.contentType?.charset == "shift_jis")
    #expect(found.block == Array("<p>tide</p>".utf8))
  }

  @Test(arguments: [
    ("warcinfo", WARCRecord.Kind.warcinfo), ("response", .response), ("resource", .resource), ("request", .request),
    ("metadata", .metadata), ("revisit", .revisit), ("conversion", .conversion), ("continuation", .continuation),
    ("Response", .response), ("screenshot", .other("screenshot")),
  ])
  func `the kind of a record is told`(name: String, kind: WARCRecord.Kind) throws {
    #expect(try read(record(name, "x"))[0].get().kind == kind)
  }

  @Test(arguments: ["WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"])
  func `each version is read`(version: String) throws {
    #expect(try read(record(version: version, "tide"))[0].get().version == version)
  }

  @Test func `a revisit names the record that it repeats`() throws {
    let archive = record(
      "revisit", type: "application/http", fields: ["WARC-Refers-To: <urn:test:0>"], "HTTP/1.1 304 -\r\n\r\n")
    let found = try read(archive)[0].get()
    #expect(found.originalID == "urn:test:0")
    #expect(try found.payload().bytes.isEmpty)
  }

  @Test func `what the writer found the payload to be, and why it cut it off, is kept`() throws {
    let fields = ["WARC-Identified-Payload-Type: text/html", "WARC-Truncated: length"]
    let found = try read(record(fields: fields, "x"))[0].get()
    #expect(found.identifiedPayloadType?.name == "text/html")
    #expect(found.truncation == "length")
  }

  @Test func `field names count in any case, and a value may go on on the next line`() throws {
    let archive =
      "WARC/1.0\r\nwarc-type: resource\r\nWARC-Target-URI: https://a.example/\r\n\tlong\r\ncontent-length: 1\r\n\r\nx\r\n\r\n"
    let found = try read(Array(archive.utf8))[0].get()
    #expect(found.targetURI == "https://a.example/ long")
    #expect(found.block == [0x78])
  }

  @Test func `lines may end with a line feed alone`() throws {
    let archive = "WARC/1.0\nWARC-Type: resource\nWARC-Record-ID: <a>\nContent-Length: 4\n\ntide\n\n"
    #expect(outline(Array((archive + archive).utf8)) == ["a", "a"])
  }

  @Test func `an address in angle brackets is read without them`() throws {
    let archive =
      "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <https://a.example/>\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    #expect(try read(Array(archive.utf8))[0].get().targetURI == "https://a.example/")
  }

  @Test func `an empty archive holds nothing`() {
    #expect(outline([]).isEmpty)
  }

  @Test func `records are found whatever pieces the archive comes in`() {
    let archive = record(id: "a", "first") + record(id: "b", "second")
    #expect(outline(archive, piece: 1) == ["a", "b"])
    #expect(outline(gzipped(archive), piece: 3) == ["a", "b"])
  }

  @Test(arguments: [false, true])
  func `no more is read ahead than a little, however long the archive`(isPacked: Bool) {
    let piece = record(id: "a", String(repeating: "tide ", count: 2000))
    let stored = isPacked ? gzipped(piece) : piece
    var given = 0
    let endless = WARCReader { (_: Int) throws(WARCError) in
      given += stored.count
      return stored
    }
    for (number, element) in endless.enumerated().prefix(2000) {
      #expect((try? element.get().id) == "a")
      guard given - number * stored.count < 1 << 20 else {
        Issue.record("\(given) bytes are read for \(number) records")
        return
      }
    }
  }

  @Test func `an archive that cannot be read further is an error`() {
    var pieces = [record(id: "a", "tide")]
    let elements = Array(
      WARCReader { (_: Int) throws(WARCError) in
        guard let piece = pieces.popLast() else { throw .unreadable(reason: "the disk is gone") }
        return piece
      })
    #expect(elements.count == 2)
    #expect(throws: WARCFailure.self) { try elements[1].get() }
  }
}
