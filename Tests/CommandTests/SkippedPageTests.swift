import Foundation
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct SkippedPageTests {
  let command: Command
  init() throws {
    command = try Command()
    try command.write(Pages.article, to: "good.html")
  }

  @Test(
    arguments: ["trace", "group"],
    [
      (Pages.error, "an error page; capture the page again"),
      (Pages.index, "a list of other pages; give the pages of its articles"),
      (Pages.video, "a video page with hardly any text"),
      (Pages.consent, "a request for consent stands in the text's place; capture the page behind it"),
    ])
  func `a page that is no article is skipped with the reason, and is no failure`(
    subcommand: String, page: (html: String, reason: String)
  ) throws {
    try command.write(page.html, to: "other.html")
    let outcome = try command.run(subcommand, "other.html", "good.html")
    #expect(outcome.status == 0)
    #expect(outcome.messages == "stemma: other.html: skipped: \(page.reason)\n")
    #expect(outcome.output.contains("good.html"))
    #expect(!outcome.output.contains("other.html"))
  }

  @Test func `a page for subscribers is used, and named`() throws {
    try command.write(Pages.paywall, to: "paid.html")
    let outcome = try command.run("trace", "paid.html")
    #expect(
      outcome.messages
        == "stemma: paid.html: used, but it is for subscribers: what stands here may be its start alone\n")
    #expect(outcome.output.contains("paid.html"))
  }

  @Test func `a page is skipped by what its extracted row says of it`() throws {
    try command.write(Pages.error, to: "other.html")
    let rows = try command.run("extract", "other.html", "good.html").output
    let outcome = try command.run("group", "-", input: rows)
    #expect(outcome.messages == "stemma: other.html: skipped: an error page; capture the page again\n")
    #expect(try outcome.rows().map { $0["id"] as? String } == ["good.html"])
  }

  @Test func `skipped pages are not named when nothing is to be said`() throws {
    try command.write(Pages.error, to: "other.html")
    #expect(try command.run("trace", "--quiet", "other.html", "good.html").messages == "")
  }
}

@Suite struct SummaryTests {
  let command: Command
  init() throws { command = try Command(environment: [:]) }

  /// The summary's lines behind the first, which has times.
  private func counts(_ outcome: Command.Outcome) -> [String] {
    let lines = outcome.messages.split(separator: "\n").map(String.init)
    guard let first = lines.firstIndex(where: { $0.contains(" read in ") }) else { return [] }
    return Array(lines[(first + 1)...])
  }

  @Test func `a summary counts what was read, by kinds of pages`() throws {
    let pages = [
      Pages.article, Pages.error, Pages.article, Pages.paywall, Pages.index, Pages.error,
    ]
    for (index, page) in pages.enumerated() { try command.write(page, to: "pages/\(index).html") }
    let outcome = try command.run("extract", "--summary", "pages")
    #expect(
      counts(outcome) == [
        "  2  articles", "  1  article for subscribers", "  2  no articles: error pages", "  1  no article: index page",
      ])
    #expect(try outcome.rows().map { $0["id"] as? String } == (0..<6).map { "\($0).html" })
    let first = try #require(outcome.messages.split(separator: "\n").first)
    #expect(first.wholeMatch(of: /stemma: 6 pages read in \d+\.\d s, [\d.]+ pages\/s/) != nil)
  }

  @Test func `a summary counts failures by their reasons, the most frequent first`() throws {
    func record(_ length: String) -> String {
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:test:\(length)>\r\nContent-Type: application/http\r\n"
        + "Content-Length: \(length)\r\n\r\nx\r\n\r\n"
    }
    try command.write(record("y1") + record("y2") + record("5000"), to: "pages.warc")
    let outcome = try command.run("extract", "--summary", "pages.warc", "gone.html")
    #expect(outcome.status == 1)
    #expect(
      counts(outcome) == [
        "  2  failed: record with a bad header", "  1  failed: no such file", "  1  failed: record cut off",
      ])
  }

  @Test func `nobody who does not look at a terminal gets a summary unasked`() throws {
    try command.write(Pages.article, to: "1.html")
    try command.write(Pages.article, to: "2.html")
    #expect(try command.run("extract", "1.html", "2.html").messages == "")
  }

  @Test func `rows come in the order of the inputs, however long each takes`() throws {
    let rows = (0..<300).map { index in
      let text = String(repeating: "The ferry sank off Skarholm. ", count: index % 7 == 0 ? 4000 : 1)
      return "{\"id\":\"\(index)\",\"text\":\"\(text)\"}"
    }
    let outcome = try command.run("extract", "-", input: rows.joined(separator: "\n"))
    #expect(try outcome.rows().map { $0["id"] as? String } == (0..<300).map(String.init))
  }
}
