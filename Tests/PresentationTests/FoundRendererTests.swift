import NewsModel
import Presentation
import Testing
import UTF8Text

@Suite struct FoundRendererTests {
  private func found(_ story: FoundArticle.StoryNote? = nil, _ snippet: FoundArticle.Snippet) -> FoundArticle {
    FoundArticle(
      article: Article.ID("ferry.html"), headline: "Ferry runs aground", outlet: "The Courier",
      published: CalendarDate(year: 2024, month: 5, day: 13), story: story, snippet: snippet)
  }

  private let snippet = FoundArticle.Snippet(
    text: "A ferry ran aground off Skarholm", hits: [TextRange(2, 7), TextRange(24, 32)])
  private let story = FoundArticle.StoryNote(
    name: "a", title: "Ferry off Skarholm", reports: 2, independentOrigins: 1)

  @Test func `a hit is shown with its facts, story and words`() {
    let found = found(story, snippet)
    let text = FoundTerminalRenderer(width: 80, usesColor: false).render([found], total: 3)
    #expect(
      text == """
        Ferry runs aground
          The Courier, 13 May 2024 · ferry.html
          Story: Ferry off Skarholm (2 reports · 1 independent origin)
          A ferry ran aground off Skarholm

        1 of 3 articles; --limit shows more.

        """)
  }

  @Test func `the words that were looked for stand out in color`() {
    let found = found(nil, snippet)
    let text = FoundTerminalRenderer(width: 80, usesColor: true).render([found], total: 1)
    #expect(text.contains("  A \u{1B}[1;33mferry\u{1B}[0m ran aground off \u{1B}[1;33mSkarholm\u{1B}[0m\n"))
    #expect(text.hasSuffix("\n1 article.\n"))
  }

  @Test func `a hit that goes over a line's end is in color on both lines`() {
    let hit = FoundArticle.Snippet(text: "off Skarholm in the north", hits: [TextRange(4, 25)])
    let found = found(nil, hit)
    let lines = FoundTerminalRenderer(width: 22, usesColor: true).render([found], total: 1).split(separator: "\n")
    #expect(lines.contains("  off \u{1B}[1;33mSkarholm in the\u{1B}[0m"))
    #expect(lines.contains("  \u{1B}[1;33mnorth\u{1B}[0m"))
  }

  @Test func `page text commands no terminal`() {
    let evil = "\u{1B}[2J\u{202E}evil\u{7}\u{2066}"
    let found = FoundArticle(
      article: Article.ID(evil), headline: evil, outlet: evil,
      story: FoundArticle.StoryNote(name: evil, title: evil, reports: 2, independentOrigins: 1),
      snippet: FoundArticle.Snippet(text: evil, hits: [TextRange(0, 3)]))
    let text = FoundTerminalRenderer(width: 80, usesColor: false).render([found], total: 1)
    #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{7}", "\u{2066}"].contains($0) })
  }

  @Test func `no articles are said to be none`() {
    #expect(FoundTerminalRenderer(width: 80, usesColor: true).render([], total: 0) == "No articles.\n")
  }

  @Test func `a row leaves out what is not known, and counts as it is told to`() throws {
    let found = FoundArticle(
      article: Article.ID("x"), story: nil, snippet: FoundArticle.Snippet(text: "é ferry", hits: [TextRange(3, 8)]))
    #expect(
      try JSONRenderer.line(FoundRow(found, offsets: .unicode))
        == "{\"hits\":[[2,7]],\"id\":\"x\",\"snippet\":\"é ferry\"}\n")
  }
}
