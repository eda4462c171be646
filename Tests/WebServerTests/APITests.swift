import Foundation
import Testing

@testable import WebServer

@Suite struct APITests {
  private static let bridge = [
    Report(name: "a"), Report(name: "b", outlet: "The Herald", day: "2024-05-14"),
    Report(name: "c", title: "Other <news> & \"words\"", body: "Nothing was said.", outlet: nil, day: "2023-01-01"),
  ]

  private func archive() throws -> RoomArchive {
    let archive = try RoomArchive()
    try archive.add(Self.bridge, stories: [["a", "b"]])
    return archive
  }

  /// A resource as JSON.
  private func json(_ client: RoomClient, _ target: String, status: Int = 200) async throws -> [String: Any] {
    let answer = try await client.get(target)
    #expect(answer.status == status, "\(target): \(answer.body)")
    let type = status == 200 ? "application/json" : "application/problem+json"
    #expect(answer.headers["content-type"] == type)
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
  }

  private func items(_ client: RoomClient, _ target: String) async throws -> [[String: Any]] {
    try #require(try await json(client, target)["items"] as? [[String: Any]])
  }

  @Test func `a story has its family tree, and the numbers of its articles`() async throws {
    try await OpenRoom.with(archive()) { client in
      let stories = try await items(client, "/api/v1/stories")
      #expect(stories.map { $0["reports"] as? Int } == [2])
      #expect(stories[0]["latest"] as? String == "2024-05-14")
      let story = try await json(client, "/api/v1/stories/\(stories[0]["number"] as? Int ?? 0)")
      #expect(story["article_numbers"] as? [String: Int] == ["a": 1, "b": 2])
      #expect((story["story"] as? [String: Any])?["independent_origins"] as? Int == 1)
      #expect(try await json(client, "/api/v1/stories/2")["number"] as? Int == 1)
    }
  }

  @Test func `evidence points into the bytes of the body`() async throws {
    try await OpenRoom.with(archive()) { client in
      let article = try await json(client, "/api/v1/articles/1")
      let found = try #require(article["attributions"] as? [String: Any])
      let attributions = try #require(found["attributions"] as? [[String: Any]])
      let range = try #require((attributions[0]["source"] as? [[Int]])?.first)
      let body = try await client.get("/api/v1/articles/1/body")
      #expect(body.headers["content-type"] == "text/plain; charset=utf-8")
      #expect(String(decoding: Array(body.body.utf8)[range[0]..<range[1]], as: UTF8.self) == "Ada Holm")
    }
  }

  @Test func `a part of a body is had by its bytes, as evidence tells them`() async throws {
    try await OpenRoom.with(archive()) { client in
      let whole = try await client.get("/api/v1/articles/1/body")
      let (bytes, tag) = (Array(whole.body.utf8), try #require(whole.headers["etag"]))
      #expect(whole.headers["accept-ranges"] == "bytes")
      let part = try await client.get("/api/v1/articles/1/body", ["Range: bytes=2-6"])
      #expect(part.status == 206 && Array(part.body.utf8) == Array(bytes[2...6]))
      #expect(part.headers["content-range"] == "bytes 2-6/\(bytes.count)" && part.headers["content-length"] == "5")
      #expect(part.headers["etag"] == tag && part.headers["content-type"] == "text/plain; charset=utf-8")
      let beyond = try await client.get("/api/v1/articles/1/body", ["Range: bytes=\(bytes.count)-"])
      #expect(beyond.status == 416 && beyond.headers["content-range"] == "bytes */\(bytes.count)")
      #expect(beyond.headers["content-type"] == "application/problem+json")
      for (fields, status) in [
        (["Range: bytes=0-1", "If-Range: \(tag)"], 206), (["Range: bytes=0-1", "If-Range: \"other\""], 200),
        (["Range: bytes=0-1", "If-None-Match: \(tag)"], 304), (["Range: bytes=0-1,3-4"], 200),
      ] { #expect(try await client.get("/api/v1/articles/1/body", fields).status == status) }
      #expect(try await client.get("/api/v1/articles/1/body", ["Range: bytes=0-1"], method: "HEAD").status == 200)
      #expect(try await client.get("/story/1", ["Range: bytes=0-1"]).status == 200)
    }
  }

  @Test(
    arguments: [
      ("bytes=0-0", .bytes(0..<1)), ("bytes=5-", .bytes(5..<10)), ("bytes=-3", .bytes(7..<10)),
      ("Bytes=8-99", .bytes(8..<10)),
      ("bytes=-99", .bytes(0..<10)), ("bytes=0-99999999999999999999", .bytes(0..<10)), ("bytes=10-", .none),
      ("bytes=-0", .none),
      ("bytes=99999999999999999999-", .none), ("bytes=3-2", .all), ("bytes=-", .all), ("bytes=0-1,2-3", .all),
      ("lines=0-1", .all), ("bytes=+1-2", .all), ("bytes= 1-2", .all), ("bytes=1", .all), ("", .all), (nil, .all),
    ] as [(String?, WantedPart)])
  func `one range is read, and what is none is not answered as one`(field: String?, part: WantedPart) {
    #expect(WantedPart(field, of: 10) == part)
    if part != .all { #expect(WantedPart(field, of: 0) == .none) }
  }

  @Test func `an outlet tells whom it draws on and who draws on it`() async throws {
    try await OpenRoom.with(archive()) { client in
      let outlets = try await items(client, "/api/v1/outlets")
      let numbers = Dictionary(
        uniqueKeysWithValues: outlets.map { ($0["name"] as? String ?? "", $0["number"] as? Int ?? 0) })
      let (courier, herald) = (try #require(numbers["The Courier"]), try #require(numbers["The Herald"]))
      let ties = try await json(client, "/api/v1/outlets/\(herald)/ties")
      #expect(ties["name"] as? String == "The Herald")
      let drawsOn = try #require(ties["draws_on"] as? [String: Any])
      let tie = try #require((drawsOn["items"] as? [[String: Any]])?.first)
      #expect(
        drawsOn["total"] as? Int == 1 && tie["number"] as? Int == courier && tie["name"] as? String == "The Courier")
      #expect(tie["citations"] as? Int == 1 && tie["republications"] as? Int == 0 && tie["stories"] as? Int == 1)
      #expect((ties["drawn_on_by"] as? [String: Any])?["total"] as? Int == 0)
      let back = try await json(client, "/api/v1/outlets/\(courier)/ties?limit=1")
      #expect((back["drawn_on_by"] as? [String: Any])?["total"] as? Int == 1)
      _ = try await json(client, "/api/v1/outlets/\(courier)/ties?limit=101", status: 400)
      _ = try await json(client, "/api/v1/outlets/999/ties", status: 404)
    }
  }

  @Test func `lists go on where the answer before says, and have everything once`() async throws {
    try await OpenRoom.with(archive()) { client in
      for list in ["articles", "sources", "outlets"] {
        var (numbers, cursor): ([Int], String?) = ([], "0")
        while let at = cursor, numbers.count < 9 {
          let part = try await json(client, "/api/v1/\(list)?limit=1&cursor=\(at)")
          numbers += (part["items"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? Int }
          cursor = part["next"] as? String
        }
        let whole = try await items(client, "/api/v1/\(list)").compactMap { $0["number"] as? Int }
        #expect(numbers == whole && Set(numbers).count == numbers.count && !numbers.isEmpty)
      }
    }
  }

  @Test func `articles are chosen by outlet and by source`() async throws {
    try await OpenRoom.with(archive()) { client in
      let outlet = try await items(client, "/api/v1/outlets").first { $0["name"] as? String == "The Herald" }
      let number = try #require(outlet?["number"] as? Int)
      #expect(try await items(client, "/api/v1/articles?outlet=\(number)").map { $0["id"] as? String } == ["b"])
      let source = try await items(client, "/api/v1/sources")[0]
      #expect(source["name"] as? String == "Ada Holm" && source["statements"] as? Int == 2)
      let told = try await items(client, "/api/v1/articles?source=\(source["number"] as? Int ?? 0)")
      #expect(told.map { $0["id"] as? String } == ["a", "b"])
    }
  }

  @Test func `a search finds articles, in parts`() async throws {
    try await OpenRoom.with(archive()) { client in
      let first = try await json(client, "/api/v1/search?q=ferry&limit=1")
      #expect(first["total"] as? Int == 2 && first["next"] as? String == "1")
      let second = try await json(client, "/api/v1/search?q=ferry&limit=1&cursor=1")
      #expect(second["next"] == nil && (second["items"] as? [Any])?.count == 1)
      #expect(try await items(client, "/api/v1/search?q=walrus").isEmpty)
    }
  }

  @Test(arguments: [
    ("/api/v1/stories/99", 404), ("/api/v1/articles/0", 404), ("/api/v1/articles/x/body", 404),
    ("/api/v1/outlets/999999", 404), ("/api/v1/none", 404), ("/api/v1/articles?limit=0", 400),
    ("/api/v1/articles?limit=101", 400), ("/api/v1/articles?cursor=1.2", 400), ("/api/v1/stories?cursor=x", 400),
    ("/api/v1/search", 400), ("/api/v1/search?q=%22", 400), ("/api/v1/search?q=a&cursor=-1", 400),
    ("/api/v1/articles?outlet=1&source=1", 400), ("/api/v1/search?q=%FF", 400), ("/feeds/search.atom", 400),
    ("/feeds/none.atom", 404),
  ])
  func `what cannot be answered is a problem that says why`(target: String, status: Int) async throws {
    try await OpenRoom.with(archive()) { client in
      let problem = try await json(client, target, status: status)
      #expect(problem["status"] as? Int == status)
      #expect((problem["detail"] as? String)?.isEmpty == false)
    }
  }

  @Test func `an answer that the client has is not sent again`() async throws {
    try await OpenRoom.with(archive()) { client in
      let tag = try #require(try await client.get("/api/v1/articles").headers["etag"])
      let again = try await client.get("/api/v1/articles", ["If-None-Match: \(tag)"])
      #expect(again.status == 304 && again.body.isEmpty)
    }
  }

  @Test func `nothing is changed from outside, and the answer says what is allowed`() async throws {
    try await OpenRoom.with(archive()) { client in
      let answer = try await client.get("/api/v1/articles", ["Content-Length: 0"], method: "POST")
      #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
    }
  }

  @Test func `every address of the description answers, with the fields that it requires`() async throws {
    try await OpenRoom.with(archive()) { client in
      let description = try await json(client, "/api/v1/openapi.json")
      let paths = try #require(description["paths"] as? [String: Any])
      #expect(paths.count == 19)
      for path in paths.keys.sorted() {
        let answer = try await client.get(
          path.replacing("{number}", with: path.contains("sources") ? "3" : "1") + "?q=ferry")
        #expect([200, 404].contains(answer.status), "\(path)")
        #expect(answer.status == 200 || path.hasSuffix("{number}"), "\(path)")
      }
    }
  }
}
