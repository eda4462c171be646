import Extraction
import NewsModel
import Testing

@Suite struct GivenBodyTests {
  private let body = """
    TARN HEAD, April 3 (Norland Wire) - The reservoir above Tarn Head is full for the first time in nine years.

    The water board said so on Tuesday.
    (Norland Wire)
    """

  private func article(_ text: String) throws -> Article {
    try ArticleExtractor().extract(Capture(id: .init("row-1"), content: .articleText(text)))
  }

  @Test func `a given body stays as it is, byte for byte`() throws {
    #expect(try article(body).body == body)
  }

  @Test func `dateline and credits are read in a given body`() throws {
    let article = try article(body)
    #expect(article.dateline?.place == "TARN HEAD")
    #expect(article.credits.map(\.outlet) == ["Norland Wire", "Norland Wire"])
    #expect(article.credits.allSatisfy { $0.kind == .wire })
  }

  @Test func `a dateline behind a byline is read too`() throws {
    let article = try article("By Ann Orde\nTARN HEAD, Dec 29 (Norland Wire) - The reservoir is full.")
    #expect(article.credits.map(\.outlet) == ["Norland Wire"])
  }

  @Test func `a credit above a line that asks to share the text is read`() throws {
    let article = try article("The reservoir is full.\nIt rained.\n(Norland Wire)\nRead or share this story: link")
    #expect(article.credits.map(\.outlet) == ["Norland Wire"])
  }

  @Test func `a contributor of the article's own outlet is no credit`() throws {
    let text = "The reservoir is full.\nIt rained.\nReuters’ Ann Orde contributed to this report."
    let capture = Capture(id: .init("row-1"), content: .articleText(text), given: GivenFacts(outlet: "Reuters"))
    let own = try ArticleExtractor().extract(capture)
    #expect(own.credits == [])
    #expect(try article(text).credits.map(\.outlet) == ["Reuters"])
  }

  @Test func `an empty given body is an error`() {
    #expect(throws: ExtractionError.emptyPage) { try article("\n") }
  }
}
