import Foundation
import Testing

/// The two real pages of April 2022, end to end. They are not part of the project; the tests run where the folder that
/// holds them stands beside the checkout, or where `STEMMA_SHARED` names it.
@Suite(
  .enabled(if: InstalledModel.isThere, InstalledModel.hint),
  .enabled(if: RealPages.areThere, "The real captures are not here: set STEMMA_SHARED to the folder above them."))
struct RealCaptureTests {
  private let first = RealPages.first
  private let second = RealPages.second
  private let rows: [TracedRow]

  init() throws { rows = try TracedRow.rows(Command(), [RealPages.path(first), RealPages.path(second)]) }

  private func story() throws -> TracedRow { try #require(rows.first { $0.articles.contains(first) }) }

  @Test func `both leads are one story, and every further item is another's`() throws {
    #expect(rows.filter { $0.articles.count > 1 }.map(\.articles) == [[first, second]])
    #expect(rows.count == 1 + 5 + 1)
  }

  @Test func `both derive from a lost report, one of them through a wire`() throws {
    #expect(
      try story().derivations == [
        "lost:Press Trust of India > \(first) republication", "lost:The Express Tribune > \(second) citation",
        "lost:The Express Tribune > lost:Press Trust of India citation",
      ])
    let wire = try story().witness("lost:Press Trust of India")
    #expect(wire?.text("outlet_kind") == "wire")
  }

  @Test func `each page is shown by its file name`() throws {
    #expect(try story().witness(first)?.text("name") == first)
    #expect(try story().witness(second)?.text("name") == second)
  }

  @Test func `the lost report is dated and rests on an unnamed official`() throws {
    let lost = try #require(try story().witness("lost:The Express Tribune"))
    #expect(lost.text("kind") == "lost")
    #expect(lost.text("date") == "2022-04-24")
    let official = try #require(lost.objects("rests_on").first)
    #expect(official.text("description") == "senior Pakistan foreign office official")
    #expect(official.values["named"] as? Bool == false)
  }

  @Test func `at least five sentences of the lost report are put together, each in both wordings`() throws {
    let lost = try #require(try story().witness("lost:The Express Tribune"))
    let wordings = lost.objects("reconstruction").map { passage in
      passage.objects("variants").compactMap { $0.object("excerpt")?.text("article") }
    }
    #expect(wordings.count >= 5)
    #expect(wordings.allSatisfy { $0 == [first, second] })
  }

  @Test func `the exchange of letters has one independent origin`() throws {
    let story = try story()
    #expect(story.independentOrigins == 1)
    #expect(story.originNames == ["The Express Tribune"])
    let claim = try #require(story.claim("exchanged letters"))
    #expect(claim.number("reports") == 2)
    #expect(claim.number("independent_origins") == 1)
  }

  @Test func `the embassy's tweet and the press office's release are origins of their own claims`() throws {
    let story = try story()
    let congratulation = try #require(story.claim("embassy", "congratulated"))
    #expect(congratulation.number("reports") == 2)
    #expect(TracedRow.names(congratulation.objects("origins")) == ["Russian embassy in Islamabad, on Twitter"])
    let message = try #require(story.claim("congratulatory message"))
    #expect(TracedRow.names(message.objects("origins")) == ["Kremlin press office"])
  }

  @Test func `a picture credit makes no derivation`() throws {
    #expect(try story().row.objects("witnesses").allSatisfy { $0.text("name")?.contains("France-Presse") != true })
  }

  @Test func `every excerpt opens on the words it gives`() throws {
    #expect(rows.reduce(0) { $0 + $1.openedRanges() } > 100)
  }

  @Test func `every claim, derivation and date has evidence`() throws {
    let row = try story().row
    let dates = row.objects("articles").flatMap { $0.objects("dates") }
    #expect(!dates.isEmpty)
    #expect((row.objects("derivations") + dates).allSatisfy { !$0.objects("evidence").isEmpty })
    #expect(row.objects("claims").allSatisfy { !$0.objects("statements").isEmpty })
    #expect(row.objects("claims").flatMap { $0.objects("origins") }.allSatisfy { !$0.objects("evidence").isEmpty })
  }

  @Test func `together, the second page's date fixes the year of the first`() throws {
    let dates = try values(of: first, in: story())
    #expect(dates["Sunday (24)"] == "2022-04-24")
    #expect(dates["Saturday (23)"] == "2022-04-23")
    #expect(dates["April 12"] == "2022-04-12")
    #expect(dates["February 24"] == "2022-02-24")
    #expect(try values(of: second, in: story())["earlier this month"] == "2022-04")
  }

  @Test func `the first page alone leaves the year open`() throws {
    let alone = try TracedRow.rows(Command(), [RealPages.path(first)])
    let dates = try values(of: first, in: #require(alone.first { $0.articles == [first] }))
    #expect(dates["Sunday (24)"] == "XXXX-04-24")
    #expect(dates["April 12"] == "XXXX-04-12")
    #expect(dates.values.allSatisfy { !$0.hasPrefix("2025") && !$0.hasPrefix("2026") })
  }

  @Test func `a given outlet stands in place of the file name`() throws {
    let command = try Command()
    let outcome = try command.run("trace", "--format", "json", "--outlet", "Daily Sound", RealPages.path(second))
    let row = TracedRow(row: try JSONObject(line: #require(outcome.lines.first { $0.contains("lost:") })))
    #expect(row.witness(second)?.text("name") == "Daily Sound")
  }

  private func values(of article: String, in story: TracedRow) throws -> [String: String] {
    let row = try #require(story.row.objects("articles").first { $0.text("id") == article })
    let pairs = row.objects("dates").compactMap { date in
      date.text("text").flatMap { text in date.text("value").map { (text, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

private enum RealPages {
  static let first = "000_5c1480be8dd99b9c.txt"
  static let second = "001_94129f04b1971983.txt"
  static let areThere = FileManager.default.fileExists(atPath: path(first))

  static func path(_ name: String) -> String {
    Folders.shared.appendingPathComponent("captures").appendingPathComponent(name).path
  }
}
