import Foundation
import NewsModel
import Storage
import Testing

@testable import WebServer

@Suite(.serialized) struct NamePageTests {
  /// A story of three reports that all come from Ada Holm, two of the same words; and a later state of the first page.
  private static func archive() throws -> RoomArchive {
    let archive = try RoomArchive()
    try archive.add(
      [
        Report(name: "courier.html"),
        Report(name: "beacon.html", title: "Ferry aground", outlet: "The Beacon", day: "2024-05-14"),
        Report(
          name: "ledger.html", title: "Ship stuck", body: "A ship is stuck, Ada Holm said.", outlet: "The Ledger",
          day: "2024-05-14"),
        Report(
          name: "courier.html", title: "Ferry afloat", body: "The ferry is afloat, Ada Holm said.", day: "2024-05-15"),
      ], stories: [["courier.html", "beacon.html", "ledger.html", "courier.html@2"]])
    return archive
  }

  private static func number(of name: String, in archive: RoomArchive) throws -> Int {
    try #require(try ArchiveReader(path: archive.path).numbers(ofNames: [name])[name])
  }

  @Test func `an article shows who says what, what it is related to, its story and the states of its page`()
    async throws
  {
    let archive = try Self.archive()
    let holm = try Self.number(of: "Ada Holm", in: archive)
    let courier = try Self.number(of: "The Courier", in: archive)
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let page = try await client.get("/article/1")
      #expect(page.status == 200)
      #expect(page.body.contains("<b><a href=\"/outlet/\(courier)\" dir=\"auto\">The Courier</a></b>"))
      #expect(page.body.contains("<a href=\"/source/\(holm)\" dir=\"auto\">Ada Holm</a>"))
      #expect(page.body.contains("<span class=\"source\">Ada Holm</span>"))
      #expect(page.body.contains("It <i>cites</i> <a href=\"/article/2\" dir=\"auto\">The Beacon</a>"))
      // The words that prove a citation are underlined, and the note beside them names the other report.
      let cited = try await client.get("/article/2").body
      #expect(cited.contains("<span class=\"said said1 shared\">A fe</span>"))
      #expect(cited.contains("<i>citation:</i> <a href=\"/article/1\" dir=\"auto\">The Courier</a>"))
      #expect(page.body.contains("in the story"))
      #expect(page.body.contains("States of this page") && page.body.contains("/compare/1/4"))
      #expect(try await client.get("/article/5").status == 404)
    }
  }

  @Test func `a source's page has what was said once for all who carry it, and the stories that come from it`()
    async throws
  {
    let archive = try Self.archive()
    let holm = try Self.number(of: "Ada Holm", in: archive)
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let page = try await client.get("/source/\(holm)").body
      #expect(page.contains("4 statements in 4 articles. Taken for: person."))
      #expect(page.components(separatedBy: "<blockquote").count == 4)
      #expect(page.contains("A ferry ran aground off Skarholm on Sunday,"))
      #expect(
        page.contains(
          "<a href=\"/article/2\" dir=\"auto\">The Beacon</a>, <a href=\"/article/1\" dir=\"auto\">The Courier</a>"))
      #expect(page.contains("Stories that come from here") && page.contains("href=\"/story/1\""))
    }
  }

  @Test func `an outlet's page counts whom it draws on and who draws on it, in tables and a picture`() async throws {
    let archive = try Self.archive()
    let (courier, beacon) = (
      try Self.number(of: "The Courier", in: archive), try Self.number(of: "The Beacon", in: archive)
    )
    let holm = try Self.number(of: "Ada Holm", in: archive)
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      // The first witness by name is The Beacon's, and all others cite it.
      let page = try await client.get("/outlet/\(beacon)").body
      #expect(page.contains("1 article in 1 story."))
      #expect(page.contains("It draws on nobody that is known here."))
      let row = "<tr><th scope=\"row\"><a href=\"/outlet/\(courier)\" dir=\"auto\">The Courier</a></th>"
      #expect(page.contains(row + "<td class=\"number\">0</td><td class=\"number\">0</td><td class=\"number\">2</td>"))
      #expect(page.contains("aria-label=\"The Beacon, between 0 outlets that it draws on and 2 that draw on it\""))
      #expect(
        try await client.get("/outlet/\(courier)").body.contains("<th scope=\"row\"><a href=\"/outlet/\(beacon)\""))
      // A person is no outlet.
      #expect(try await client.get("/outlet/\(holm)").status == 404)
      #expect(try await client.get("/outlet/99999").status == 404)
    }
  }

  @Test func `two texts are compared where there is what compares them, and else it is said why not`() async throws {
    let archive = try Self.archive()
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let chosen = try await client.get("/compare?left=1&right=2")
      #expect(chosen.status == 307 && chosen.headers["location"] == "/compare/1/2")
      #expect(try await client.get("/compare?left=1").status == 400)
      #expect(try await client.get("/compare?left=1&right=x").status == 400)
      #expect(try await client.get("/compare/1/99").status == 404)
      let page = try await client.get("/compare/1/2")
      #expect(page.status == 503 && page.body.contains("opened without what compares texts"))
    }
    let same: TextPairComparison = { left, right in
      let articles = [left, right].map { article in
        AnalyzedArticle(
          article: article,
          text: AnalyzedText(
            text: article.body, tokens: [], sentences: [], paragraphs: [], quotations: [], mentions: []))
      }
      let reuse = Reuse(kind: .exactCopy, leftWords: 5, rightWords: 5, sharedWords: 5, passages: [], paraphrases: [])
      return ArticleComparison(left: articles[0], right: articles[1], reuse: reuse)
    }
    try await OpenRoom.with(archive, comparing: same) { (client: RoomClient) async throws in
      let page = try await client.get("/compare/1/2")
      #expect(page.status == 200)
      #expect(page.body.contains("An exact copy") && page.body.contains("href=\"/article/2\""))
    }
  }

  @Test func `a search leads to articles and stories, goes on for pages, and says where a query is wrong`() async throws
  {
    let archive = try Self.archive()
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let found = try await client.get("/search?q=ferry+-afloat").body
      #expect(found.contains("2 articles, the best first"))
      #expect(found.contains("<a href=\"/article/1\" dir=\"auto\">Ferry runs aground off Skarholm</a>"))
      #expect(found.contains("<a href=\"/story/1\" class=\"tied repeated\">4 reports · 1 independent origin</a>"))
      #expect(found.contains("A <mark>ferry</mark> ran aground"))
      #expect(found.contains("value=\"ferry -afloat\""))
      let wrong = try await client.get("/search?q=ferry+colour:%22%3Cb%3E%22").body
      #expect(wrong.contains("role=\"alert\"") && wrong.contains("ferry <mark>colour"))
      #expect(!wrong.contains("<b>\""))
      #expect(try await client.get("/search?q=nowhere").body.contains("No article has all of this."))
      #expect(try await client.get("/search").body.contains("What can be asked"))
      #expect(try await client.get("/search?q=ferry&page=51").status == 400)
      #expect(try await client.get("/search?q=%FF").status == 400)
      let long = String(repeating: "a ", count: 900)
      #expect(try await client.get("/search?q=" + long.replacing(" ", with: "+")).body.contains("role=\"alert\""))
    }
  }

  @Test func `more hits than a page holds stand on the next ones`() async throws {
    let archive = try RoomArchive()
    try archive.add((10..<35).map { Report(name: "report-\($0).html", title: "About \($0)") })
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let first = try await client.get("/search?q=ferry+%22ran+aground%22").body
      #expect(first.contains("1–20 of 25 articles"))
      let link = String(try #require(first.firstMatch(of: /<a href="([^"]*)" rel="next">/)).1)
      let second = try await client.get(link.replacing("&amp;", with: "&")).body
      #expect(second.contains("21–25 of 25 articles") && second.contains("rel=\"prev\""))
    }
  }
}
