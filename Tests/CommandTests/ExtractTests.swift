import Foundation
import Testing

/// `stemma extract` needs no language model.
@Suite struct ExtractTests {
  let command: Command
  init() throws { command = try Command(environment: [:]) }

  private func row(_ html: String, _ options: String...) throws -> [String: Any] {
    try command.write(html, to: "page.html")
    return try command.run(["extract", "page.html"] + options).row()
  }

  @Test(arguments: [
    (Pages.article, "article"), (Pages.error, "error"), (Pages.index, "index"), (Pages.video, "video"),
  ])
  func `a row says what kind of page it was read off`(html: String, kind: String) throws {
    #expect(try row(html)["kind"] as? String == kind)
  }

  @Test func `a row says what keeps readers from the text, and nothing where nothing does`() throws {
    #expect(try row(Pages.paywall)["wall"] as? String == "paywall")
    #expect(try row(Pages.consent)["wall"] as? String == "consent")
    #expect(try row(Pages.article)["wall"] == nil)
  }

  @Test func `a page that is known to hold no text has a row without body`() throws {
    let row = try row(Pages.html(title: "404 Page not found", "<a href=/>Home</a>"))
    #expect(row["kind"] as? String == "error")
    #expect(row["body"] as? String == "")
  }

  @Test func `links are ranges of the body, counted as asked for`() throws {
    let page = Pages.html(
      "<article><h1>Ferry stops</h1><p>Škarholm’s harbor, <a href='https://quay.example/1'>the Quay Post</a> wrote,"
        + " will be closed.</p>\(Pages.text)</article>")
    for unit in ["utf8", "unicode"] {
      let row = try row(page, "--offsets", unit)
      let link = try #require((row["links"] as? [[String: Any]])?.first)
      let (start, end) = (try #require(link["start"] as? Int), try #require(link["end"] as? Int))
      let body = try #require(row["body"] as? String)
      #expect(link["url"] as? String == "https://quay.example/1")
      if unit == "utf8" {
        #expect(String(decoding: Array(body.utf8)[start..<end], as: UTF8.self) == "the Quay Post")
      } else {
        #expect(String(String.UnicodeScalarView(Array(body.unicodeScalars)[start..<end])) == "the Quay Post")
      }
    }
  }

  @Test func `the entries of a live blog have times and ranges`() throws {
    let row = try row(
      Pages.html(
        head: """
          <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry stops for a week"}</script>
          """,
        """
        <main><h1>Ferry stops for a week</h1><div><time datetime="2031-05-05T09:00">9.00</time>
        <p>\(Pages.paragraphs[0])</p></div><div><time datetime="2031-05-05T10:30">10.30</time>
        <p>\(Pages.paragraphs[1])</p><p>\(Pages.paragraphs[2])</p></div></main>
        """))
    #expect(row["kind"] as? String == "live-blog")
    let entries = try #require(row["entries"] as? [[String: Any]])
    #expect(entries.map { $0["time"] as? String } == ["2031-05-05T09:00", "2031-05-05T10:30"])
    let body = Array(try #require(row["body"] as? String).utf8)
    let second = try #require(entries.last)
    let (start, end) = (try #require(second["start"] as? Int), try #require(second["end"] as? Int))
    #expect(
      String(decoding: body[start..<end], as: UTF8.self) == Pages.paragraphs[1] + "\n" + Pages.paragraphs[2])
  }

  @Test func `captions stand apart from the body with their credits`() throws {
    let row = try row(
      Pages.html(
        "<article><h1>Ferry stops for a week</h1><p>\(Pages.paragraphs[0])</p><figure><img src=a.jpg><figcaption>"
          + "The ferry at its berth. (Photo: Gull Pictures)</figcaption></figure><p>\(Pages.paragraphs[1])</p></article>"
      ))
    let caption = try #require((row["captions"] as? [[String: Any]])?.first)
    #expect(caption["text"] as? String == "The ferry at its berth.")
    #expect(caption["credit"] as? String == "Gull Pictures")
  }

  @Test func `rows have neither links nor entries nor facts where there are none or nobody asks`() throws {
    let row = try row(Pages.article)
    #expect(["links", "entries", "facts"].filter { row[$0] != nil } == [])
  }

  @Test func `all statements of a fact are given when asked for, and one is chosen`() throws {
    let head = """
      <link rel=canonical href='https://quay.example/1'><meta property='og:url' content='https://quay.example/1?a=b'>
      <meta property='og:site_name' content='Quay Post'>
      """
    let facts = try #require(
      try row(Pages.html(head: head, "<h1>Ferry stops for a week</h1>\(Pages.text)"), "--facts", "--outlet", "Pier")[
        "facts"] as? [[String: Any]])
    func stated(_ kind: String) -> [String] {
      facts.filter { $0["kind"] as? String == kind }.map { fact in
        let mark = fact["chosen"] as? Bool == true ? "*" : ""
        return "\(fact["value"] ?? "") (\(fact["place"] ?? ""))\(mark)"
      }
    }
    #expect(
      stated("address") == [
        "https://quay.example/1 (link canonical)*", "https://quay.example/1?a=b (meta og:url)",
      ])
    #expect(stated("outlet") == ["Pier (given)*", "Quay Post (meta og:site_name)"])
  }

  @Test func `a page of a web archive is called by its record, and its address is the record's`() throws {
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(Pages.article)"
    let record = """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Record-ID: <urn:test:a>\r
      WARC-Target-URI: https://harbor.example/a\r
      Content-Type: application/http\r
      Content-Length: \(answer.utf8.count)\r
      \r
      \(answer)\r
      \r

      """
    try command.write(record, to: "pages.warc")
    let row = try command.run("extract", "pages.warc").row()
    #expect(row["id"] as? String == "urn:test:a")
    #expect(row["url"] as? String == "https://harbor.example/a")
  }

  @Test func `an entry of a feed keeps its days and language`() throws {
    try command.write(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><title>Quay Post</title><entry><title>Ferry</title>
      <published>2031-05-02T10:00:00Z</published><updated>2031-05-03T10:00:00Z</updated>
      <summary>The ferry sailed.</summary></entry></feed>
      """, to: "feed.xml")
    let row = try command.run("extract", "feed.xml").row()
    #expect(row["language"] as? String == "da")
    #expect(row["date"] as? String == "2031-05-02")
    #expect((row["updated"] as? [String: Any])?["date"] as? String == "2031-05-03")
  }

  @Test func `what extract writes, it reads again, pages without text among it`() throws {
    try command.write(Pages.error, to: "1.html")
    try command.write(Pages.paywall, to: "2.html")
    try command.write(Pages.html(title: "404 Page not found", "<a href=/>Home</a>"), to: "3.html")
    let first = try command.run("extract", "1.html", "2.html", "3.html")
    let again = try command.run("extract", "-", input: first.output)
    #expect(again.status == 0)
    for field in ["id", "kind", "wall", "body", "language"] {
      #expect(try again.rows().map { $0[field] as? String } == first.rows().map { $0[field] as? String })
    }
  }
}
