import Foundation
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct ReuseTests {
  let command: Command

  init() throws {
    command = try Command()
    try command.write(ferryPage, to: "ferry.txt")
    try command.write(ferryPage.replacing("on Sunday", with: "yesterday"), to: "other.txt")
  }

  private func row(_ arguments: String...) throws -> JSONObject {
    let outcome = try command.run(["reuse", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.lines.count == 1)
    return try JSONObject(line: outcome.lines.first ?? "{}")
  }

  private func sample(_ name: String) -> String { Folders.samples.appendingPathComponent("bridge/" + name).path }

  @Test func `a page is an exact copy of itself, and with another day a near-copy`() throws {
    #expect(try row("ferry.txt", "ferry.txt").text("kind") == "exact-copy")
    #expect(try row("ferry.txt", "other.txt").text("kind") == "near-copy")
  }

  @Test func `a paper that carries a wire's text is a rewrite of it, one with a source of its own is not`() throws {
    #expect(try row(sample("beacon.txt"), sample("nps.html")).text("kind") == "rewrite")
    #expect(try row(sample("lantern.html"), sample("harbour-authority.html")).text("kind") == "shared-passages")
    #expect(try row(sample("fish-hall.txt"), sample("nps.html")).text("kind") == "none")
  }

  @Test func `ranges of a row open on the words it gives`() throws {
    for offsets in ["utf8", "unicode"] {
      let row = try row("--offsets", offsets, sample("beacon.txt"), sample("ledger.html"))
      let extracted = try command.run("extract", sample("beacon.txt"), sample("ledger.html")).lines.map {
        try JSONObject(line: $0).text("body") ?? ""
      }
      #expect(row.objects("passages").count > 3)
      for passage in row.objects("passages") {
        for (side, body) in zip(["left", "right"], extracted) {
          let part = try #require(passage.object(side))
          let (start, end) = (try #require(part.number("start")), try #require(part.number("end")))
          let text =
            offsets == "utf8"
            ? String(decoding: Array(body.utf8)[start..<end], as: UTF8.self)
            : String(String.UnicodeScalarView(Array(body.unicodeScalars)[start..<end]))
          #expect(text == part.text("text"))
        }
      }
    }
  }

  @Test func `text on a terminal, and a page that loads nothing`() throws {
    let text = try command.run("reuse", "ferry.txt", "other.txt")
    #expect(text.lines.first == "A near-copy: the same text but for few words.")
    #expect(text.output.contains("[on Sunday]") && text.output.contains("[yesterday]"))
    #expect(text.lines.allSatisfy { $0.count <= 80 })
    let page = try command.run("reuse", "--format", "html", "ferry.txt", "other.txt", "-o", "reuse.html")
    #expect(page.output.isEmpty && page.status == 0)
    let html = try command.read("reuse.html")
    #expect(html.contains("<mark>yesterday</mark>") && !html.contains("src=") && !html.contains("<script"))
  }

  @Test func `a row, standard input and a file of one row are texts, too`() throws {
    let body = try command.run("extract", "ferry.txt").output
    try command.write(body, to: "row.jsonl")
    #expect(try row("row.jsonl", "ferry.txt").text("kind") == "exact-copy")
    let piped = try command.run("reuse", "--format", "json", "-", "ferry.txt", input: body)
    #expect(piped.output.contains("\"kind\":\"exact-copy\""))
  }

  @Test func `each input that cannot be compared is named with its reason`() throws {
    try command.write("{\"id\":1,\"text\":\"It sank.\"}\n{\"id\":2,\"text\":\"It did not.\"}\n", to: "two.jsonl")
    let outcome = try command.run("reuse", "gone.txt", "two.jsonl")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages == """
        stemma: gone.txt: there is no such file or folder; check the name
        stemma: two.jsonl: it holds more than one page or row; give a file with one

        """)
  }

  @Test func `a page without news is not compared`() throws {
    try command.write(
      "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><p>The page you asked for is not here.</p></body></html>",
      to: "gone.html")
    let outcome = try command.run("reuse", "gone.html", "ferry.txt")
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("stemma: gone.html: "))
  }

  @Test(arguments: [["reuse"], ["reuse", "ferry.txt"], ["reuse", "-", "-"], ["reuse", "a", "b", "c"]])
  func `anything but two inputs is misuse`(arguments: [String]) throws {
    #expect(try command.run(arguments).status == 64)
  }

  @Test func `texts of hardly any words are compared, too`() throws {
    try command.write("{\"id\":1,\"text\":\"It sank.\"}", to: "one.jsonl")
    try command.write("{\"id\":2,\"text\":\"\"}", to: "two.jsonl")
    #expect(try row("one.jsonl", "one.jsonl").number("shared_words") == 0)
    let outcome = try command.run("reuse", "one.jsonl", "two.jsonl")
    #expect(outcome.status == 0 || outcome.messages.hasPrefix("stemma: "))
  }
}
