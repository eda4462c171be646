import Foundation
import NewsModel
import Presentation
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
      let other = try await client.get("/story/2")
      #expect(other.status == 307)
      #expect(other.headers["location"] == "/story/1")
    }
  }

  @Test func `each piece of a story's evidence has an address, and all of it one, and the story's page leads there`()
    async throws
  {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      let page = try await client.get("/story/1").body
      let links = Set(page.matches(of: /href="(\/story\/1\/evidence[^"]*)"/).map { String($0.1) })
      #expect(links.contains("/story/1/evidence") && links.contains("/story/1/evidence/d1"))
      #expect(links.contains("/story/1/evidence/c1") && links.contains("/story/1/evidence/w2"))
      for link in links {
        let evidence = try await client.get(link)
        #expect(evidence.status == 200)
        #expect(evidence.body.contains("<section class=\"proof\""))
        #expect(evidence.body.contains("<a href=\"/story/1\">To the story</a>"))
      }
      let claim = try await client.get("/story/1/evidence/c1").body
      #expect(claim.contains("<mark>A fe</mark>rry ran aground off Skarholm on Sunday, Ada Holm said."))
      #expect(claim.components(separatedBy: "<section class=\"proof\"").count == 2)
      #expect(try await client.get("/story/1/evidence/w1").body.contains("href=\"/article/2\""))
      for missing in ["w3", "d0", "c2", "u1", "x1", "w01", "w+1", "w", "w99999999999999999999"] {
        #expect(try await client.get("/story/1/evidence/\(missing)").status == 404)
      }
      let other = try await client.get("/story/2/evidence/c1")
      #expect(other.status == 307 && other.headers["location"] == "/story/1/evidence/c1")
    }
  }

  @Test func `a story's page stays as it is while others come, and is another one at once when the story changes`()
    async throws
  {
    let archive = try Self.archive()
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      let targets = ["/story/1", "/story/1/evidence", "/story/1/evidence/c1"]
      var tags: [String: String] = [:]
      for target in targets { tags[target] = try await client.get(target).headers["etag"] }
      try archive.add(
        [Report(name: "gazette.html", title: "Fair opens", outlet: "The Gazette")], stories: [["gazette.html"]])
      for target in targets {
        let same = try await client.get(target, ["If-None-Match: \(try #require(tags[target]))"])
        #expect(same.status == 304 && same.headers["etag"] == tags[target])
      }
      try archive.retrace(["courier.html", "beacon.html"], origins: ["Ada Holm", "Port Authority"])
      for target in targets {
        let changed = try await client.get(target, ["If-None-Match: \(try #require(tags[target]))"])
        #expect(changed.status == 200 && changed.body.contains("2 independent origins"))
      }
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

  @Test func `a story's page needs no more of its articles than is read for it`() throws {
    let archive = try RoomArchive()
    let reports = [
      Report(name: "courier.html"), Report(name: "wired.html", outlet: "The Beacon", credit: "(NPS) <wire>"),
    ]
    try archive.add(reports, stories: [["courier.html", "wired.html"]])
    let reader = try ArchiveReader(path: archive.path)
    let pages = try [ArticleParts.all, .pointedInto].map { parts in
      let record = try #require(try reader.storyRecord(ofArticle: 1, parts))
      return StoryPage(story: record.story, number: record.number, numbers: RoomNumbers(record)).html()
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].contains("lost: credit line &quot;(NPS) &lt;wire&gt;&quot;"))
    let light = try #require(try reader.storyRecord(ofArticle: 1, .pointedInto)).story
    #expect(light.articles.allSatisfy { $0.attributions.isEmpty })
    #expect(light.articles.map(\.article.credits.count) == [0, 1])
  }

  @Test func `an answer is kept until the archive is written to, and no longer`() async throws {
    let archive = try Self.archive()
    let store = AnswerStore(try ArchiveReader(path: archive.path))
    var made = 0
    func ask(_ target: String) throws -> String {
      try store.answer(to: target) {
        made += 1
        return .page("\(target) \(made)")
      }.contents
    }
    try await Task.sleep(for: .milliseconds(100))
    #expect(try [ask("/a"), ask("/a"), ask("/b"), ask("/a")] == ["/a 1", "/a 1", "/b 2", "/a 1"])
    try archive.add([Report(name: "new.html")])
    // What was written a moment ago may be written to again unseen: nothing is kept yet.
    #expect(try [ask("/a"), ask("/a")] == ["/a 3", "/a 4"])
    try await Task.sleep(for: .milliseconds(100))
    #expect(try [ask("/a"), ask("/a")] == ["/a 5", "/a 5"])
  }

  @Test func `what is made of one story is made anew when that changes, and only then`() async throws {
    let archive = try Self.archive()
    let reader = try ArchiveReader(path: archive.path)
    let store = AnswerStore(reader)
    var made = 0
    func ask() throws -> Int {
      _ = try store.answer(to: "/story/1", version: { try reader.storyVersion(ofArticle: 1) }) {
        made += 1
        return .page("\(made)", version: try reader.storyRecord(ofArticle: 1)?.version)
      }
      return made
    }
    #expect(try [ask(), ask()] == [1, 1])
    try archive.add([Report(name: "new.html")], stories: [["new.html"]])
    #expect(try [ask(), ask()] == [1, 1])
    // The same once more, but for the row.
    try archive.add([], stories: [["courier.html", "beacon.html"]])
    #expect(try [ask(), ask()] == [1, 1])
    try archive.retrace(["courier.html", "beacon.html"], origins: ["Port Authority"])
    #expect(try [ask(), ask()] == [2, 2])
    try archive.add([Report(name: "late.html")], stories: [["courier.html", "beacon.html", "late.html"]])
    #expect(try [ask(), ask()] == [3, 3])
  }

  @Test func `kept answers take no more room than they may, and those asked for last stay`() {
    var kept = KeptAnswers(limit: 200_000)
    let answer = KeptAnswer(answer: .page(String(repeating: "x", count: 8_000)), stamp: nil)
    for number in 0..<100 {
      kept.keep(answer, to: "/\(number)")
      let first = kept.find("/0")
      #expect(first != nil)
    }
    let left = (0..<100).filter { kept.find("/\($0)") != nil }
    #expect(left.count <= 23 && left.contains(0) && left.contains(99))
    kept.keep(KeptAnswer(answer: .page(String(repeating: "x", count: 120_000)), stamp: nil), to: "/large")
    let large = kept.find("/large")
    #expect(large == nil)
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
