import Foundation
import Testing

@Suite struct IngestInputTests {
  private static let page = """
    <html><head><title>Ferry runs aground</title></head><body><article><h1>Ferry runs aground off Skarholm</h1>
    <p>A ferry with 40 people on board ran aground off Skarholm on Sunday, the coast guard said in a statement.</p>
    <p>Nobody was hurt, and the ferry was towed to the harbor in the evening, harbor master Ada Holm told reporters.</p>
    </article></body></html>
    """

  /// A web archive with one answer of a server.
  private static func warc(_ page: String) -> String {
    let http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(page.utf8.count)\r\n\r\n" + page
    return """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0a2b6a80-3a5e-4a2a-8d0e-6a0f2f6f0001>\r\n\
      WARC-Date: 2024-05-13T10:00:00Z\r\nWARC-Target-URI: https://courier.example/ferry\r\n\
      Content-Type: application/http; msgtype=response\r\nContent-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n
      """
  }

  private static let feed = """
    <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><id>urn:c</id>
    <updated>2024-05-13T10:00:00Z</updated><entry><id>urn:1</id><title>Ferry runs aground</title>
    <updated>2024-05-13T10:00:00Z</updated><link href="https://courier.example/ferry"/>
    <content type="html">&lt;p&gt;A ferry with 40 people on board ran aground off Skarholm on Sunday, the coast guard said
    in a statement. Nobody was hurt, and it was towed to the harbor in the evening.&lt;/p&gt;</content></entry></feed>
    """

  @Test func `pages of a web archive come into the archive once, with their addresses`() throws {
    let command = try Command()
    try command.write(Self.warc(Self.page), to: "crawl.warc")
    let first = try command.run("ingest", "crawl.warc")
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.lines.first?.hasPrefix("1 page added, 0 known before; 1 article, ") == true, "\(first.lines)")
    #expect(try command.run("archive", "export").output.contains("\"url\":\"https://courier.example/ferry\""))
    #expect(try command.run("ingest", "crawl.warc").lines.first?.hasPrefix("0 pages added, 1 known before") == true)
  }

  @Test func `entries of a feed come into the archive once`() throws {
    let command = try Command()
    try command.write(Self.feed, to: "courier.xml")
    let first = try command.run("ingest", "courier.xml")
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.lines.first?.hasPrefix("1 page added, 0 known before; 1 article, ") == true, "\(first.lines)")
    let found = try command.run("search", "skarholm outlet:courier")
    #expect(found.output.contains("Ferry runs aground"), "\(found.output)")
    #expect(try command.run("ingest", "courier.xml").lines.first?.hasPrefix("0 pages added, 1 known before") == true)
  }

  @Test(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
  func `an archive keeps the model that its attributions are found by`() throws {
    let command = try Command()
    try command.write(Self.feed, to: "courier.xml")
    try command.write(Self.page, to: "page.html")
    let first = try command.run("ingest", "courier.xml", "--mode", "best")
    guard first.status == 0 else {
      #expect(first.messages.contains("The text encoder is not installed"), "\(first.messages)")
      return
    }
    let other = try command.run("ingest", "page.html", "--mode", "fast")
    #expect(other.status == 1)
    #expect(other.messages.contains("this archive's attributions are by the best model"), "\(other.messages)")
    #expect(try command.run("ingest", "page.html").status == 0)
    #expect(try command.run("archive", "export").lines.first?.contains("\"attributions\":\"best\"") == true)
  }

  @Test func `on a terminal a line says how far it is, and goes when all is done`() throws {
    let command = try Command()
    let rows = (0..<400).map {
      "{\"id\":\"\($0)\",\"text\":\"Pier \($0) of the harbor was closed on Sunday, officials said.\"}\n"
    }
    try command.write(rows.joined(), to: "rows.jsonl")
    let program = try Command.program().path
    let shell = "'\(program)' ingest rows.jsonl --archive news.stemma"
    let outcome = try command.run(program: "/usr/bin/script", ["-qec", shell, "/dev/null"])
    #expect(outcome.status == 0, "\(outcome.output)")
    let parts = outcome.output.split { "\r\n".contains($0) }.map(String.init)
    #expect(parts.contains { $0.contains("pages/s") || $0.contains("stories traced") }, "\(outcome.output)")
    #expect(parts.last?.contains("news.stemma: 400 pages") == true, "\(parts.suffix(3))")
  }
}
