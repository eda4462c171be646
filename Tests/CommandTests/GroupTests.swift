import Foundation
import Testing

/// `stemma group` from run to run.
@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct GroupTests {
  let command: Command
  init() throws { command = try Command() }

  private static let depot = """
    {"id": "a", "date": "2024-05-02", "title": "Orlesund sells its tram depot", "text": "The council of Orlesund sold its old tram depot to Brack Homes on Thursday. The depot has been empty since 1974, and Brack Homes wants to build eighty flats there."}
    """
  private static let flats = """
    {"id": "b", "date": "2024-05-03", "title": "Eighty flats for the old tram depot", "text": "Brack Homes will build eighty flats in the tram depot of Orlesund, which the council sold on Thursday. The depot has been empty since 1974."}
    """
  private static let herring = """
    {"id": "c", "date": "2024-05-03", "title": "Herring gets cheap", "text": "Herring prices fell in Sundhamn after a record catch; skipper Tor Vang blamed warm water, and buyers stayed away."}
    """

  private func stories(_ outcome: Command.Outcome) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try outcome.rows().compactMap { row in
        (row["id"] as? String).flatMap { id in (row["story"] as? String).map { (id, $0) } }
      })
  }

  @Test func `reports of one happening have one story, named after the first`() throws {
    let outcome = try command.run("group", "-", input: [Self.flats, Self.herring, Self.depot].joined(separator: "\n"))
    #expect(try stories(outcome) == ["a": "a", "b": "a", "c": "c"])
  }

  @Test func `reasons name the nearest article, shared terms and passages`() throws {
    let outcome = try command.run(
      "group", "--explain", "-", input: [Self.depot, Self.flats, Self.herring].joined(separator: "\n"))
    let rows = try outcome.rows()
    let because = try #require(rows[1]["because"] as? [String: Any])
    #expect(because["nearest"] as? String == "a")
    #expect(because["days"] as? Int == 1)
    #expect((because["terms"] as? [String])?.contains("depot") == true)
    #expect((because["passages"] as? [[String: Any]])?.isEmpty == false)
    #expect(rows[2]["because"] == nil)
  }

  @Test func `runs that keep their stories in a file end as one run`() throws {
    try command.write(Self.flats + "\n", to: "one.jsonl")
    try command.write(Self.depot + "\n" + Self.herring + "\n", to: "two.jsonl")
    #expect(try stories(command.run("group", "one.jsonl", "--state", "kept.stories")) == ["b": "b"])
    let second = try command.run("group", "two.jsonl", "--state", "kept.stories")
    #expect(try stories(second) == ["a": "a", "b": "a", "c": "c"])
    #expect(try second.rows().map { $0["before"] as? String } == [nil, nil, "b"])
  }

  @Test func `files of stories that were made apart are joined`() throws {
    try command.write(Self.flats + "\n", to: "one.jsonl")
    try command.write(Self.depot + "\n" + Self.herring + "\n", to: "two.jsonl")
    _ = try command.run("group", "one.jsonl", "--state", "one.stories")
    _ = try command.run("group", "two.jsonl", "--state", "two.stories")
    let joined = try command.run("group", "--join", "one.stories", "--join", "two.stories", "--state", "all.stories")
    #expect(try stories(joined) == ["a": "a", "b": "a", "c": "c"])
  }

  @Test func `a file that holds no stories is named and left as it is`() throws {
    try command.write("quarry\n", to: "kept.stories")
    let outcome = try command.run("group", "-", "--state", "kept.stories", input: Self.depot)
    #expect(outcome.status == 1)
    #expect(outcome.messages == "Error: kept.stories: these are no stories that stemma saved\n")
    let missing = try command.run("group", "-", "--join", "missing.stories", input: Self.depot)
    #expect(missing.messages == "Error: missing.stories: no such file\n")
  }
}
