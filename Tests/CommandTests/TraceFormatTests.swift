import Foundation
import Testing

/// The formats for other programs, end to end.
@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct TraceFormatTests {
  private func traced(as format: String) throws -> Command.Outcome {
    let pages = Folders.samples.appendingPathComponent("bridge").path
    return try Command().run("trace", "--quiet", "--mode", "fast", "--format", format, pages)
  }

  @Test func `a graph has a line for each derivation`() throws {
    let lines = try traced(as: "dot").lines
    #expect(lines.first == "digraph stemma {")
    #expect(lines.last == "}")
    #expect(lines.count { $0.contains(" -> ") } == 5)
  }

  @Test func `a PROV document has an entity for each article of the rows`() throws {
    let entities = try #require(try JSONObject(line: traced(as: "prov").output).object("entity"))
    let articles = try traced(as: "json").lines.flatMap { try JSONObject(line: $0).objects("articles") }
    #expect(articles.count > 5)
    for article in articles {
      let name = article.text("id")?.replacingOccurrences(of: "#", with: "%23") ?? ""
      #expect(entities.object("stemma:article/" + name) != nil)
    }
  }

  @Test func `there is a news item for each article of the rows`() throws {
    let items = try traced(as: "ninjs").lines.map { try JSONObject(line: $0) }
    let articles = try traced(as: "json").lines.flatMap { try JSONObject(line: $0).objects("articles") }
    #expect(items.map { $0.objects("altids").first?.text("value") } == articles.map { $0.text("id") })
  }

  @Test func `a page sets texts side by side`() throws {
    let page = try traced(as: "html").output
    #expect(page.contains("<section class=\"collation\"") && page.contains("<ol class=\"timeline\">"))
  }
}
