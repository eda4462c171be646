import Storage
import Synchronization
import Testing

@testable import WebServer

@Suite(.serialized) struct SafetyTests {
  private static func archive(_ report: Report = Report(name: "courier.html")) throws -> RoomArchive {
    let archive = try RoomArchive()
    try archive.add([report], stories: [[report.name]])
    return archive
  }

  @Test func `every answer forbids the browser what no page needs`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      for target in ["/", "/story/1", "/nothing", "/?q=%FF"] {
        let headers = try await client.get(target).headers
        let policy = headers["content-security-policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'; ") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
        #expect(headers["x-content-type-options"] == "nosniff")
        #expect(headers["referrer-policy"] == "no-referrer")
        #expect(headers["x-frame-options"] == "DENY")
      }
    }
  }

  @Test func `no page carries a style or script of its own`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      for target in [
        "/", "/?reports=all", "/story/1", "/article/1", "/outlet/1", "/source/2", "/search?q=a", "/about", "/no",
      ] {
        let page = try await client.get(target).body
        #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains("<script>"))
        #expect(page.firstMatch(of: /\son[a-z]+=/) == nil)
        #expect(page.firstMatch(of: /(src|href)="(https?:|\/\/)/) == nil)
      }
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><svg/onload=alert(1)>",
    "\u{202E}gnp.exe\u{2066}\u{200F}", "{{7*7}} ${7*7} %00 \u{0}", String(repeating: "W", count: 10_000),
    String(repeating: "e\u{301}\u{302}", count: 3_000),
  ])
  func `a hostile title does no harm on any page`(title: String) async throws {
    let report = Report(name: "a<b>\"'&.html", title: title, body: "\(title) happened, Ada Holm said.", outlet: title)
    try await OpenRoom.with(try Self.archive(report)) { (client: RoomClient) async throws in
      let targets = ["/?reports=all", "/story/1", "/article/1", "/outlet/1", "/source/2", "/search?q=holm"]
      for target in targets {
        let page = try await client.get(target)
        #expect(page.status == 200)
        #expect(page.body.utf8.count < 200_000)
        for bad in ["<script>alert", "<img", "<svg/onload", "</title><svg", "a<b>"] {
          #expect(!page.body.contains(bad))
        }
        let turning: Set<UInt32> = [0x202E, 0x2066, 0x200F, 0]
        #expect(!page.body.unicodeScalars.contains { turning.contains($0.value) })
      }
    }
  }

  @Test(arguments: [
    "/../../etc/passwd", "/static/../../etc/passwd", "/static/..%2f..%2fetc%2fpasswd",
    "/static/%2e%2e/%2e%2e/etc/passwd",
    "/static//etc/passwd", "/static/news.stemma", "/news.stemma", "/story/../1", "/story/1%00", "/story/-1", "/story/0",
    "/story/01", "/story/1e1", "/story/99999999999999999999", "/story/", "//evil.example/",
    "/static/style.css%0d%0aX:1",
  ])
  func `no address leads to anything but a page`(target: String) async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      let answer = try await client.get(target)
      #expect(answer.status == 404)
      #expect(!answer.body.contains("root:") && !answer.body.contains("SQLite format"))
      #expect(answer.body.contains("Nothing is here"))
    }
  }

  @Test func `only this machine's own names are answered`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      for host in ["evil.example", "evil.example:\(client.port)", "127.0.0.1.evil.example", "[::2]", ""] {
        #expect(try await client.send("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n").status == 421)
      }
      for host in ["localhost", "LOCALHOST:80", "127.0.0.1", "[::1]:8317"] {
        #expect(try await client.send("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n").status == 200)
      }
    }
  }

  @Test func `nothing is changed from outside, whatever a request carries`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let answer = try await client.get("/", ["Authorization: Bearer a-token"], method: method)
        #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
      }
    }
  }

  @Test func `a head has an answer's headers alone`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      for (target, status) in [("/", 200), ("/nothing", 404)] {
        let answer = try await client.get(target, method: "HEAD")
        #expect(answer.status == status && answer.body.isEmpty)
      }
    }
  }

  @Test func `heads, targets and bodies that are too large are refused by name`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      let large = String(repeating: "x", count: 20_000)
      #expect(try await client.get("/", ["X-Large: \(large)"]).status == 431)
      #expect(try await client.get("/", (0..<200).map { "X-\($0): 1" }).status == 431)
      #expect(try await client.get("/?q=" + large.prefix(5_000)).status == 414)
      let body = String(repeating: "x", count: 100_000)
      let head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.count)\r\n\r\n"
      // The method is refused before the body has come.
      let refused = try await client.send(head + body)
      #expect([405, 413].contains(refused.status))
      #expect(try await client.get("/").status == 200)
    }
  }

  @Test func `what is no HTTP is answered as a bad request, or not at all`() async throws {
    try await OpenRoom.with(try Self.archive()) { (client: RoomClient) async throws in
      for text in [
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n", "PRI * HTTP/2.0\r\n\r\n",
      ] {
        let answer = try await client.exchange([text])
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400"))
      }
      #expect(try await client.get("/").status == 200)
    }
  }

  @Test func `clients that send a byte now and then are cut off`() async throws {
    let change: (inout RoomSettings) -> Void = {
      ($0.limits.idle, $0.limits.request) = (.milliseconds(400), .milliseconds(400))
    }
    try await OpenRoom.with(try Self.archive(), change: change) { (client: RoomClient) async throws in
      let clock = ContinuousClock()
      let slowHead = try await clock.measure {
        let head = "GET / HTTP/1.1\r\nHost: localhost\r\nX: ".map(String.init)
        let answer = try await client.exchange(head, pause: 0.04)
        #expect(answer == "")
      }
      #expect(slowHead < .seconds(30))
      let slowBody = try await clock.measure {
        let pieces = ["GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n"]
        let answer = try await client.exchange(pieces + Array(repeating: "x", count: 40), pause: 0.04)
        #expect(answer.hasPrefix("HTTP/1.1 200"))
      }
      #expect(slowBody < .seconds(30))
    }
  }

  @Test func `a client that does not take its answer is cut off`() async throws {
    let change: (inout RoomSettings) -> Void = {
      ($0.limits.answer, $0.rate) = (.milliseconds(400), RequestRate.Limit(perSecond: 10_000, burst: 10_000))
    }
    try await OpenRoom.with(try Self.archive(), change: change) { (client: RoomClient) async throws in
      let page = try await client.get("/").body
      let style = String(try #require(page.firstMatch(of: /"(\/static\/style[^"]*)"/)).1)
      let size = try await client.get(style).body.utf8.count
      let requests = String(repeating: "GET \(style) HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 1_500)
      // It asks for some 40 MB, and reads nothing for two seconds.
      let received = try await client.exchange([requests], pause: 2)
      #expect(received.utf8.count < 1_500 * size)
      #expect(try await client.get("/").status == 200)
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", " jAvaScript:alert(1)", "data:text/html,<script>alert(1)</script>", "//evil.example",
  ])
  func `an address that is no link stays text`(address: String) async throws {
    var report = Report(name: "courier.html")
    report.url = address
    try await OpenRoom.with(try Self.archive(report)) { (client: RoomClient) async throws in
      for target in ["/article/1", "/story/1"] {
        let page = try await client.get(target).body
        #expect(!page.lowercased().contains("href=\"\(address.lowercased().prefix(5))"))
      }
    }
  }

  @Test func `a damaged archive is told of without its path`() async throws {
    let archive = try Self.archive()
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      try archive.damage()
      let page = try await client.get("/story/1")
      #expect(page.status == 500)
      #expect(page.body.contains("stemma archive check"))
      #expect(!page.body.contains(archive.path) && !page.body.contains("malformed"))
      #expect(try await client.get("/nothing").status == 404)
    }
  }

  @Test func `only so many connections are served at a time, and others wait for one of them to end`() async throws {
    #expect(RequestBounds().connections == 512)
    try await OpenRoom.with(try Self.archive(), change: { $0.limits.connections = 8 }) {
      (client: RoomClient) async throws in
      let held = try (0..<8).map { _ in try client.connection() }
      // An answer for each: all of them are served, not waiting.
      for connection in held {
        #expect(connection.ask("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n").hasPrefix("HTTP/1.1 200"))
      }
      let isAnswered = Mutex(false)
      async let late = {
        let answer = try await client.get("/robots.txt")
        isAnswered.withLock { $0 = true }
        return answer.status
      }()
      try await Task.sleep(for: .milliseconds(500))
      #expect(!isAnswered.withLock { $0 })
      held[0].close()
      #expect(try await late == 200)
      for connection in held.dropFirst() { connection.close() }
    }
  }

  @Test func `a client that asks too often is told to wait`() async throws {
    let change: (inout RoomSettings) -> Void = { $0.rate = RequestRate.Limit(perSecond: 0.01, burst: 3) }
    try await OpenRoom.with(try Self.archive(), change: change) { (client: RoomClient) async throws in
      for _ in 0..<3 { #expect(try await client.get("/").status == 200) }
      let refused = try await client.get("/")
      #expect(refused.status == 429)
      #expect(refused.headers["retry-after"] == "1")
    }
  }

  @Test func `buckets fill with time, each client has one, and only so many are remembered`() {
    var buckets = Buckets(limit: RequestRate.Limit(perSecond: 2, burst: 2))
    let start = ContinuousClock.now
    let taken = [("a", 0), ("a", 0), ("a", 0), ("b", 0), ("a", 500), ("a", 600)].map { client, milliseconds in
      buckets.take(from: client, at: start + .milliseconds(milliseconds))
    }
    #expect(taken == [true, true, false, true, true, false])
    for number in 0..<(3 * Buckets.limit) { _ = buckets.take(from: "c\(number)", at: start) }
    let isRemembered = buckets.take(from: "a", at: start + .seconds(9))
    #expect(isRemembered)
    #expect(RequestRate.network(of: "2001:db8:1:2:3:4:5:6") == RequestRate.network(of: "2001:db8:1:2:ffff::1"))
    #expect(RequestRate.network(of: "10.0.0.1") != RequestRate.network(of: "10.0.0.2"))
  }

  @Test func `a port that is in use and an address that is none are named with what to do`() async throws {
    let archive = try Self.archive()
    try await OpenRoom.with(archive) { (client: RoomClient) async throws in
      for (settings, words) in [
        (RoomSettings(port: Int(client.port)), "another program listens there"),
        (RoomSettings(host: "203.0.113.7", port: 0), "this machine has no such address"),
      ] {
        let room = ReadingRoom(archive: try ArchiveReader(path: archive.path), settings: settings)
        let error = await #expect(throws: RoomError.self) { try await room.run { _ in } }
        #expect(error?.description.contains(words) == true)
      }
    }
  }
}
