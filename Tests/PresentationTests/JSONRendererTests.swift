import FoundationEssentials
import NewsModel
import Presentation
import Testing
import UTF8Text

@Suite struct JSONRendererTests {
  private func row(_ story: TracedStory, offsets: OffsetUnit = .utf8) throws -> Tree {
    let line = try JSONRenderer(offsets: offsets).render([story])
    return try Tree(line)
  }

  /// What the article's field holds where an excerpt says.
  private func opened(_ excerpt: Tree, in row: Tree, offsets: OffsetUnit) -> String? {
    let article = row["articles"]?.elements.first { $0["id"]?.string == excerpt["article"]?.string }
    guard let pointer = excerpt["in"]?.string, let text = article?[pointer: pointer]?.string,
      let start = excerpt["start"]?.integer, let end = excerpt["end"]?.integer
    else { return nil }
    switch offsets {
    case .utf8: return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    case .unicode: return String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
    }
  }

  @Test func `the pier story as JSON`() throws {
    try expectGolden(try JSONRenderer().render([PierStory.story]), "pier.jsonl")
  }

  @Test(arguments: OffsetUnit.allCases)
  func `every range opens to the words beside it`(offsets: OffsetUnit) throws {
    for story in [PierStory.story, Hostile.story] {
      let row = try row(story, offsets: offsets)
      #expect(row.excerpts.count > 12)
      for excerpt in row.excerpts { #expect(opened(excerpt, in: row, offsets: offsets) == excerpt["text"]?.string) }
    }
  }

  @Test func `an article's date expression opens in its body and carries the date it was counted from`() throws {
    let article = try #require(try row(PierStory.story)["articles"]?["0"])
    let date = try #require(article["dates"]?["0"])
    #expect(date["text"]?.string == "on Friday (7)")
    #expect(date[pointer: "/evidence/0/excerpts/1/in"]?.string == "/published/text")
  }

  @Test func `an article derives from all its ancestors, nearest first`() throws {
    let article = try #require(try row(PierStory.story)["articles"]?["0"])
    #expect(article["derives_from"]?.elements.compactMap(\.string) == ["Meridian Press", "The Corvenport Ledger"])
  }

  @Test func `origins of the row are those of the central claim`() throws {
    let row = try row(PierStory.story)
    #expect(row["independent_origins"]?.integer == 1)
    #expect(row[pointer: "/origins/0/name"]?.string == "The Corvenport Ledger")
    #expect(row[pointer: "/claims/1/independent_origins"]?.integer == 2)
  }

  @Test func `evidence that points nowhere is left out`() throws {
    let row = try row(Hostile.story)
    #expect(row[pointer: "/derivations/0/evidence/1/excerpts"]?.elements.isEmpty == true)
  }

  @Test func `a range inside a letter is moved to the letter's start`() throws {
    var story = PierStory.story
    story.stemma.claims[0].statements = [Excerpt(article: PierStory.quay.id, range: TextRange(11, 17))]
    let statement = try #require(try row(story)[pointer: "/claims/0/statements/0"])
    #expect(statement["start"]?.integer == 10)
    #expect(statement["text"]?.string == "’s no")
  }

  @Test func `a story is one line`() throws {
    #expect(try JSONRenderer().render([PierStory.story, Hostile.story]).split(separator: "\n").count == 2)
  }

  @Test func `an article row keeps the page's items and a traced one does not`() throws {
    var article = PierStory.quay.article
    article.items = [PierStory.courier.article]
    #expect(try JSONRenderer.line(ArticleRow(article)).contains("\"items\":[{"))
    #expect(try !JSONRenderer.line(ArticleRow(article, includesItems: false)).contains("\"items\""))
  }
}
