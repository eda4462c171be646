import Feeds
import Foundation
import Testing

private struct NoFeed: Error {}

@Suite struct FeedTests {
  private static let evil = "Ferry <script>&\"'\u{1}\u{202E} \u{FFFF} ]]> runs"

  private func archive() throws -> RoomArchive {
    let archive = try RoomArchive()
    try archive.add(
      [
        Report(name: "a"), Report(name: "b", title: Self.evil, outlet: "The Herald", day: "2024-05-14"),
        Report(name: "c", day: "2024-06-01"), Report(name: "d", outlet: "The Herald", day: "2024-06-02"),
      ], stories: [["a", "b"], ["c", "d"]])
    return archive
  }

  private func feed(_ client: RoomClient, _ target: String) async throws -> Feed {
    let answer = try await client.get(target)
    #expect(answer.status == 200, "\(answer.body)")
    guard case .feed(let feed) = try FeedReader().read(Array(answer.body.utf8)) else { throw NoFeed() }
    #expect(feed.faults.isEmpty, "\(feed.faults)")
    return feed
  }

  @Test(arguments: ["atom", "json"])
  func `the latest stories are a feed, the latest first`(form: String) async throws {
    try await OpenRoom.with(archive()) { client in
      let feed = try await feed(client, "/feeds/stories.\(form)")
      #expect(feed.entries.count == 2)
      #expect(feed.entries.allSatisfy { $0.id?.hasPrefix("urn:uuid:") == true })
      #expect(feed.entries[0].url?.hasSuffix("/story/3") == true)
    }
  }

  @Test(arguments: ["atom", "json"])
  func `what a page is called commands nothing in a feed`(form: String) async throws {
    try await OpenRoom.with(archive()) { client in
      let answer = try await client.get("/feeds/search.\(form)?q=ferry")
      #expect(!answer.body.contains(form == "atom" ? "<script" : "\u{1}"))
      let feed = try await feed(client, "/feeds/search.\(form)?q=ferry")
      #expect(feed.entries.count == 4)
      #expect(feed.entries.contains { $0.title?.value.contains("<script>&\"'") == true })
    }
  }

  @Test func `a story appears when it has a second independent origin, and again with a third`() async throws {
    let archive = try archive()
    try await OpenRoom.with(archive) { client in
      let target = "/feeds/origins.atom?q=ferry"
      #expect(try await feed(client, target).entries.isEmpty)
      try archive.retrace(["a", "b"], origins: ["Ada Holm", "The Herald"])
      let second = try await feed(client, target).entries
      #expect(second.count == 1)
      try archive.retrace(["c", "d"], origins: ["Ada Holm", "The Herald"])
      #expect(try await feed(client, target).entries.map(\.id).contains(second[0].id))
      try archive.retrace(["a", "b"], origins: ["Ada Holm", "The Herald", "Coast guard"])
      let third = try await feed(client, target).entries
      #expect(third.count == 2 && !third.map(\.id).contains(second[0].id))
      #expect(try await feed(client, "/feeds/origins.atom?q=walrus").entries.isEmpty)
    }
  }

  @Test func `a feed says where it is, as its reader calls the server`() async throws {
    try await OpenRoom.with(archive()) { client in
      let answer = try await client.get("/feeds/search.atom?q=ferry+%22runs%20aground%22")
      #expect(
        answer.body.contains(
          "href=\"http://127.0.0.1:\(client.port)/feeds/search.atom?q=ferry%20%22runs%20aground%22\""))
      #expect(answer.headers["content-type"] == "application/atom+xml; charset=utf-8")
    }
  }
}
