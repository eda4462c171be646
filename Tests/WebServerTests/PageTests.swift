import Foundation
import Storage
import Testing

@testable import WebServer

@Suite(.serialized) struct PageTests {
  /// Two reports of one story, and one of another.
  private static func archive() throws -> RoomArchive {
    let archive = try RoomArchive()
    try archive.add(
      [
        Report(name: "courier.html"),
        Report(name: "beacon.html", title: "Ferry aground", outlet: "The Beacon", day: "2024-05-14"),
        Report(name: "ledger.html", title: "Market opens", outlet: "The Ledger", day: "2024-05-15"),
      ], stories: [["courier.html", "beacon.html"], ["ledger.html"]])
    return archive
  }

  @Test func `the first page lists stories of several reports, and all where that is asked for`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      let page = try await client.get("/")
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.body.contains("<a href=\"/story/1\" dir=\"auto\">Ferry aground</a>"))
      #expect(page.body.contains("<b>2</b> reports") && page.body.contains("<b>1</b> origin<"))
      #expect(page.body.contains("From Ada Holm"))
      #expect(page.body.contains("In The Beacon and The Courier"))
      #expect(page.body.contains("1 report on 13 May 2024, 1 more on 14 May 2024"))
      #expect(page.body.contains("3 articles in 2 stories, from 3 pages; last written"))
      #expect(!page.body.contains("Market opens"))
      let all = try await client.get("/?reports=all").body
      let places = ["Market opens", "Ferry aground"].map { all.range(of: $0)?.lowerBound }
      #expect(places[0] != nil && places[1] != nil && places[0]! < places[1]!)
    }
  }

  @Test func `a long list goes on where the page before it ended`() async throws {
    let archive = try RoomArchive()
    let names = (10..<40).map { "report-\($0).html" }
    try archive.add(names.map { Report(name: $0, title: "About \($0)") }, stories: names.map { [$0] })
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let first = try await client.get("/?reports=all").body
      #expect(first.components(separatedBy: "<h3>").count == 26)
      let link = String(try #require(first.firstMatch(of: /<a href="([^"]*)" rel="next">/)).1).replacing(
        "&amp;", with: "&")
      let second = try await client.get(link).body
      #expect(second.components(separatedBy: "<h3>").count == 6)
      #expect(!second.contains("rel=\"next\""))
      for name in names { #expect(first.contains("About \(name)<") != second.contains("About \(name)<")) }
      let beyond = try await client.get("/?behind=-9999999.0&reports=all").body
      #expect(beyond.contains("No older stories."))
      #expect(try await client.get("/?behind=tomorrow").status == 400)
    }
  }

  @Test func `a story has its tree, claims and evidence, and one address whatever article leads to it`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      let page = try await client.get("/story/1")
      #expect(page.status == 200)
      #expect(page.body.contains("<title>Ferry aground · Stemma</title>"))
      #expect(page.body.contains("2 reports · 1 independent origin"))
      #expect(page.body.contains("<svg class=\"tree wide"))
      #expect(page.body.contains("A ferry ran aground"))
      #expect(page.body.contains("href=\"/article/2\""))
      #expect(page.body.contains("<mark>A fe</mark>rry ran aground off Skarholm on Sunday, Ada Holm said."))
      let other = try await client.get("/story/2")
      #expect(other.status == 307)
      #expect(other.headers["location"] == "/story/1")
    }
  }

  @Test func `an archive in which nothing is yet says what to do`() async throws {
    try await OpenRoom.with(try RoomArchive()) { (client: RoomClient) async throws in
      let page = try await client.get("/")
      #expect(page.status == 200)
      #expect(page.body.contains("This archive is empty."))
      #expect(page.body.contains("stemma ingest pages/ --archive news.stemma"))
    }
  }

  @Test func `articles whose story is on its way are told of, and nothing waits for them`() async throws {
    let archive = try RoomArchive()
    try archive.add([Report(name: "courier.html")])
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      #expect(try await client.get("/").body.contains("1 article waits for its story"))
      let story = try await client.get("/story/1")
      #expect(story.status == 503)
      #expect(story.headers["retry-after"] == "5")
      #expect(story.body.contains("This story is on its way"))
      // What another process writes is there at the next request.
      try archive.add([], stories: [["courier.html"]])
      #expect(try await client.get("/story/1").status == 200)
      let page = try await client.get("/").body
      #expect(!page.contains("waits for its story"))
    }
  }

  @Test func `an answer is kept until the archive is written to, and no longer`() async throws {
    let archive = try Self.archive()
    let store = AnswerStore(try ArchiveReader(path: archive.path))
    var made = 0
    func ask(_ target: String) -> String {
      store.answer(to: target) {
        made += 1
        return .page("\(target) \(made)")
      }.contents
    }
    try await Task.sleep(for: .milliseconds(100))
    #expect([ask("/a"), ask("/a"), ask("/b"), ask("/a")] == ["/a 1", "/a 1", "/b 2", "/a 1"])
    try archive.add([Report(name: "new.html")])
    // What was written a moment ago may be written to again unseen: nothing is kept yet.
    #expect([ask("/a"), ask("/a")] == ["/a 3", "/a 4"])
    try await Task.sleep(for: .milliseconds(100))
    #expect([ask("/a"), ask("/a")] == ["/a 5", "/a 5"])
  }

  @Test func `a page that has not changed is not sent again, and files of ours are kept for good`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      let page = try await client.get("/story/1")
      let tag = try #require(page.headers["etag"])
      let again = try await client.get("/story/1", ["If-None-Match: \(tag)"])
      #expect(again.status == 304 && again.body.isEmpty)
      #expect(try await client.get("/story/1", ["If-None-Match: \"other\""]).status == 200)
      for address in page.body.matches(of: /"(\/static\/[^"]*)"/).map({ String($0.1) }) {
        let file = try await client.get(address)
        #expect(file.status == 200 && file.body.count > 100)
        #expect(file.headers["cache-control"] == "public, max-age=31536000, immutable")
      }
    }
  }
}
