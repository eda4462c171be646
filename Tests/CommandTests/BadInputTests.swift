import Foundation
import Testing

/// Each bad input is given beside a good one, which must still be done.
@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct BadInputTests {
  static let subcommands = ["trace", "extract", "attribute", "dates", "group"]
  let command: Command

  init() throws {
    command = try Command()
    try command.write(ferryPage, to: "good.txt")
  }

  /// Expects that `bad` fails with a reason and `good.txt` is done.
  private func expectFailure(of bad: String, because reason: String, subcommand: String = "extract") throws {
    let outcome = try command.run(subcommand, bad, "good.txt")
    #expect(outcome.status == 1)
    #expect(outcome.messages == "stemma: \(bad)\(reason)\n")
    #expect(outcome.output.contains("good.txt"))
  }

  @Test(arguments: subcommands)
  func `a missing file`(subcommand: String) throws {
    try expectFailure(
      of: "gone.txt", because: ": there is no such file or folder; check the name", subcommand: subcommand)
  }

  @Test func `an empty file`() throws {
    try command.write("", to: "bad.txt")
    try expectFailure(of: "bad.txt", because: ": it is empty; capture the page again")
  }

  @Test func `a binary file`() throws {
    try command.write(Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]), to: "bad.html")
    try expectFailure(
      of: "bad.html", because: ": this is no text (byte 4); give HTML, plain text, JSON Lines or a feed")
  }

  @Test func `a line of ten megabytes`() throws {
    try command.write(String(repeating: "ferry ", count: 10_000_000 / 6), to: "bad.txt")
    try expectFailure(
      of: "bad.txt", because: ": line 1 of the text is longer than 1 MiB; no article has such a line")
  }

  @Test func `a paragraph of ten megabytes in HTML`() throws {
    try command.write("<html><body><p>" + String(repeating: "ferry ", count: 10_000_000 / 6), to: "bad.html")
    try expectFailure(
      of: "bad.html", because: ": paragraph 1 of the article is longer than 1 MiB; no article has such a paragraph")
  }

  @Test func `HTML nested 100,000 deep`() throws {
    try command.write("<html><body>" + String(repeating: "<div>", count: 100_000) + "deep", to: "bad.html")
    let outcome = try command.run("trace", "bad.html", "good.txt")
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("stemma: bad.html: its elements are nested deeper than 1024, at byte "))
    #expect(outcome.output.contains("good.txt"))
  }

  @Test func `invalid UTF-8`() throws {
    try command.write(Data("caf".utf8) + [0xE9] + Data(" closed".utf8), to: "bad.txt")
    try expectFailure(of: "bad.txt", because: ": byte 3 is not UTF-8; convert the text to UTF-8 first")
  }

  @Test func `a folder without pages`() throws {
    try command.write("x", to: "empty/notes.pdf")
    try expectFailure(
      of: "empty",
      because: ": this folder holds no page; it needs files in .html, .htm, .xhtml, .txt, .jsonl, .rss, .atom, .xml, "
        + ".warc, .warc.zst, gzip or not")
  }

  @Test func `a JSON row that does not parse`() throws {
    try command.write(
      "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\n{\"id\":\"c\",\"text\":\"Two.\"}\n", to: "rows.jsonl")
    let outcome = try command.run("attribute", "rows.jsonl")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages
        == "stemma: rows.jsonl:2: this row is not JSON as expected: its syntax is wrong; a row is one object on one line\n"
    )
    #expect(outcome.lines.map { $0.contains("\"id\":\"a\"") } == [true, false])
    #expect(outcome.lines.map { $0.contains("\"id\":\"c\"") } == [false, true])
  }

  @Test func `a gzip bomb`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "yes ferry | head -c 70000000 | gzip > \"$0\"", command.file("bad.txt.gz").path]
    try process.run()
    process.waitUntilExit()
    try expectFailure(of: "bad.txt.gz", because: ": it is larger than 64 MiB, the most that is read")
  }

  @Test func `an output file in a folder that is not there`() throws {
    let outcome = try command.run("extract", "good.txt", "-o", "none/out.jsonl")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("none/out.jsonl: it cannot be written to"))
  }
}
