import Foundation
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct CommandTests {
  let command: Command

  init() throws {
    command = try Command()
    try command.write(ferryPage, to: "ferry.txt")
  }

  private func rows(_ outcome: Command.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `an extracted row has the fields of the contract`() throws {
    let text = ferryPage.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let page =
      "{\"id\":\"a\",\"capture\":\"\(text)\",\"url\":\"u\",\"outlet\":\"o\",\"title\":\"t\",\"date\":\"2031-05-04\"}"
    let row = try #require(try rows(command.run("extract", "-", input: page)).first)
    let fields = [
      "id", "kind", "url", "outlet", "title", "standfirst", "authors", "byline", "date", "published", "credit",
      "captions", "body", "items",
    ]
    #expect(fields.filter { row[$0] == nil } == [])
    #expect(row["date"] as? String == "2031-05-04")
  }

  @Test func `a publication date whose year is open is no date of a row`() throws {
    let row = "{\"id\":\"a\",\"text\":\"It sank.\",\"date\":\"XXXX-05-04\"}"
    let extracted = try #require(try rows(command.run("extract", "-", input: row)).first)
    #expect(extracted["date"] == nil)
    #expect((extracted["published"] as? [String: Any])?["date"] as? String == "XXXX-05-04")
  }

  @Test func `positions count bytes, or code points when asked`() throws {
    let row = "{\"id\":\"a\",\"text\":\"Škarholm’s ferry sank on May 4, 2031.\"}"
    let bytes = try rows(command.run("dates", "-", input: row)).first?["timexes"] as? [[String: Any]]
    let points = try rows(command.run("dates", "--offsets", "unicode", "-", input: row)).first?["timexes"]
    #expect(bytes?.first?["start"] as? Int == 28)
    #expect((points as? [[String: Any]])?.first?["start"] as? Int == 25)
  }

  @Test func `every character of a text survives the way through JSON`() throws {
    let text = String(String.UnicodeScalarView((1..<0x250).compactMap { Unicode.Scalar($0) })) + " \u{2028} 😀 \"\\/"
    let row = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text])
    let output = try rows(command.run("extract", "-", input: String(decoding: row, as: UTF8.self)))
    #expect(output.first?["body"] as? String == text)
  }

  @Test func `a given outlet is the article's`() throws {
    let row = try #require(try rows(command.run("extract", "--outlet", "Quay Post", "ferry.txt")).first)
    #expect(row["outlet"] as? String == "Quay Post")
  }

  @Test func `standard input is read when it is named and when nothing is`() throws {
    let named = try command.run("extract", "-", input: ferryPage)
    #expect(try rows(named).first?["id"] as? String == "-")
    #expect(try command.run("extract", input: ferryPage).output == named.output)
  }

  @Test func `what extract writes, the other subcommands read`() throws {
    let extracted = try command.run("extract", "ferry.txt").output
    for subcommand in ["attribute", "dates", "group"] {
      let outcome = try command.run(subcommand, "-", input: extracted)
      #expect(outcome.status == 0)
      #expect(try rows(outcome).map { $0["id"] as? String } == ["ferry.txt"])
    }
  }

  @Test func `output goes to a file when one is named`() throws {
    let outcome = try command.run("extract", "ferry.txt", "-o", "out.jsonl")
    #expect(outcome.output.isEmpty)
    #expect(try command.read("out.jsonl") == command.run("extract", "ferry.txt").output)
  }

  @Test(arguments: ["text", "json", "html"])
  func `a trace is the same for any order of its inputs`(format: String) throws {
    try command.write(ferryPage.replacing("storm", with: "gale"), to: "other/ferry.txt")
    let one = try command.run("trace", "--format", format, "ferry.txt", "other/ferry.txt")
    let other = try command.run("trace", "--format", format, "other", "ferry.txt")
    #expect(one.status == 0)
    #expect(!one.output.isEmpty)
    #expect(one.output == other.output)
  }

  @Test func `text that is not for a terminal has no color unless it is asked for`() throws {
    #expect(!(try command.run("trace", "ferry.txt").output.contains("\u{1B}")))
    #expect(try command.run("trace", "--color", "always", "ferry.txt").output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ["trace", "--format", "pdf"], ["dates", "--offsets", "bytes"], ["nonsense"], ["trace", "--nonsense"],
  ])
  func `misuse ends with status 64 and the usage`(arguments: [String]) throws {
    let outcome = try command.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("Usage: stemma"))
  }

  @Test func `a reader that goes away is no failure`() throws {
    let rows = (0..<5000).map { "{\"id\":\"\($0)\",\"text\":\"The ferry sank.\"}" }.joined(separator: "\n")
    try command.write(rows, to: "rows.jsonl")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = command.folder
    process.arguments = [
      "-c", "{ \"$0\" extract rows.jsonl 2> errors; echo $? > status; } | head -n 1 > first",
      try Command.program().path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(try command.read("status") == "0\n")
    #expect(try command.read("errors") == "")
  }

  @Test func `nothing is written on standard error when all is done`() throws {
    #expect(try command.run("trace", "ferry.txt").messages == "")
  }
}
