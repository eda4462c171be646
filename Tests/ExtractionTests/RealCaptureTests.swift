import Extraction
import FoundationEssentials
import NewsModel
import Testing

/// The two real captures that must always come out right. They are not part of the project: the tests run where the
/// folder that holds them stands beside the package, or where `STEMMA_SHARED` names it.
@Suite(.enabled(if: RealCaptures.areThere, "The real captures are not here: set STEMMA_SHARED to their folder."))
struct RealCaptureTests {
  @Test func `the first page has a lead and five teasers apart from it`() throws {
    let article = try RealCaptures.article("000_5c1480be8dd99b9c.txt")
    #expect(article.kind == .lead)
    #expect(article.items.map(\.kind) == Array(repeating: .teaser, count: 5))
    #expect(article.items.allSatisfy { $0.headline != nil && $0.body.split(separator: "\n").count == 2 })
    #expect(article.body.split(separator: "\n").count == 23)
    #expect(article.outlet == nil)
    #expect(article.published == nil)
  }

  @Test func `the first page credits the wire outside the body`() throws {
    let article = try RealCaptures.article("000_5c1480be8dd99b9c.txt")
    #expect(article.credits == [CreditLine(text: "(PTI)", outlet: "Press Trust of India", kind: .wire)])
    #expect(!article.body.contains("(PTI)"))
  }

  @Test func `the second page has a lead and a whole article apart from it`() throws {
    let article = try RealCaptures.article("001_94129f04b1971983.txt")
    #expect(article.items.map(\.kind) == [.article])
    #expect(article.body.split(separator: "\n").count == 7)
    #expect(article.items[0].body.split(separator: "\n").count == 11)
    #expect(article.items[0].standfirst.count == 2)
    #expect(article.items[0].dateline?.place == "KABUL")
    #expect(article.outlet == nil)
  }

  @Test func `the second page states its date, dateline, bullets and picture credit`() throws {
    let article = try RealCaptures.article("001_94129f04b1971983.txt")
    let date = CalendarDate(year: 2022, month: 4, day: 24)
    #expect(article.published?.date == date)
    #expect(article.updated?.date == date)
    #expect(article.published?.place == "visible text")
    #expect(article.dateline == Dateline(text: "ISLAMABAD", place: "ISLAMABAD"))
    #expect(article.standfirst.count == 2)
    #expect(article.credits.map(\.kind) == [.photo])
    #expect(article.credits.map(\.outlet) == ["Agence France-Presse"])
    #expect(article.captions.count == 1)
  }

  @Test(arguments: ["000_5c1480be8dd99b9c.txt", "001_94129f04b1971983.txt"])
  func `no furniture and no other item's words are in a lead's body`(name: String) throws {
    let article = try RealCaptures.article(name)
    let lines = article.body.split(separator: "\n")
    for cue in [
      "Keep Reading", "Show less", "Short Url", "Updated", "Follow", "Skip to", "Search", "More For You", "Getty",
    ] {
      #expect(!lines.contains { $0.hasPrefix(cue) }, "\(cue)")
    }
    for other in article.items.flatMap({ $0.body.split(separator: "\n") }) + article.captions.map({ $0.text[...] }) {
      #expect(!lines.contains(other))
    }
    #expect(!lines.contains { $0 == article.headline ?? "" })
  }
}

private enum RealCaptures {
  static let areThere = FileManager.default.fileExists(atPath: path("001_94129f04b1971983.txt"))

  static func article(_ name: String) throws -> Article {
    let text = try String(contentsOfFile: path(name), encoding: .utf8)
    return try ArticleExtractor().extract(Capture(id: .init(name), content: .plainText(text)))
  }

  private static func path(_ name: String) -> String {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let shared = ProcessInfo.processInfo.environment["STEMMA_SHARED"] ?? "/\(package)/../shared"
    return "\(shared)/captures/\(name)"
  }
}
