import Foundation
import Testing

@Suite struct SearchTests {
  private static let rows = """
    {"id": "a", "text": "A ferry ran aground off Skarholm on Sunday, the coast guard said.", "outlet": "The Courier"}
    {"id": "b", "text": "The storm closed two harbors, officials in Neverby said.", "title": "Storm closes harbors"}

    """

  private func archive() throws -> Command {
    let command = try Command()
    try command.write(Self.rows, to: "rows.jsonl")
    #expect(try command.run("ingest", "rows.jsonl").status == 0)
    return command
  }

  @Test func `articles are found, as text and as rows`() throws {
    let command = try archive()
    let text = try command.run("search", "ferry")
    #expect(text.status == 0)
    #expect(text.lines.contains("  The Courier · a"))
    #expect(text.lines.last == "1 article.")
    let rows = try command.run("search", "storm", "--json")
    #expect(rows.lines.count == 1)
    #expect(rows.output.contains("\"id\":\"b\""))
    #expect(try command.run("search", "zebra").output == "No articles.\n")
    #expect(try command.run("search", "zebra", "--json").output == "")
  }

  @Test func `words of several arguments are one query, and those behind two dashes may begin with one`() throws {
    let command = try archive()
    #expect(try command.run("search", "storm", "harbors").lines.last == "1 article.")
    #expect(try command.run("search", "--", "-storm").lines.contains("  The Courier · a"))
  }

  @Test func `a wrong query is explained with its place, as misuse`() throws {
    let outcome = try Command().run("search", "ferry after:soon")
    #expect(outcome.status == 64)
    #expect(
      outcome.messages == """
        stemma: a date belongs here: 2024, 2024-05 or 2024-05-13
          ferry after:soon
                      ^^^^

        """)
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "\"", count: 9_999),
    String(repeating: "x OR ", count: 20_000),
  ])
  func `a hostile query is a message`(query: String) throws {
    let outcome = try Command().run("search", query)
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("stemma: "))
    #expect(outcome.messages.utf8.count < 500)
  }

  @Test func `an archive that is not there is named`() throws {
    let outcome = try Command().run("search", "ferry", "--archive", "none.stemma")
    #expect(outcome.status == 1)
    #expect(outcome.messages == "Error: none.stemma: there is no such archive; stemma ingest makes one\n")
  }
}
