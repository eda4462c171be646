import NewsModel
import Testing
import UTF8Text

@testable import Presentation

@Suite struct ReuseRendererTests {
  private let sample = SampleComparison.whole

  // MARK: Terminal

  @Test func `a comparison as text of 80 columns`() throws {
    try expectGolden(ReuseTerminalRenderer().render(sample), "reuse.txt")
  }

  @Test func `a comparison as text of 50 columns`() throws {
    try expectGolden(ReuseTerminalRenderer(width: 50).render(sample), "reuse-narrow.txt")
  }

  @Test(arguments: [40, 60, 61, 80, 120])
  func `no line is wider than the terminal`(width: Int) {
    let lines = ReuseTerminalRenderer(width: width).render(sample).split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth <= width })
  }

  @Test func `words that differ stand in brackets`() {
    let text = ReuseTerminalRenderer(width: 59).render(sample)
    #expect(text.contains("[on Friday]"))
    #expect(text.contains("divers [had] found"))
    #expect(text.contains("[old] north pier [yesterday]"))
  }

  @Test func `brackets have a color where colors are wanted, and nothing else is lost`() {
    let colored = ReuseTerminalRenderer(width: 120, usesColor: true).render(sample)
    #expect(colored.contains("\u{1B}[33m[yesterday]\u{1B}[0m"))
    let plain = colored.replacing(/\u{1B}\[[0-9]*m/, with: "")
    #expect(Self.words(of: plain) == Self.words(of: ReuseTerminalRenderer(width: 120).render(sample)))
  }

  private static func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  @Test(arguments: Reuse.Kind.allCases)
  func `every kind of reuse is named and explained`(kind: Reuse.Kind) throws {
    let text = ReuseTerminalRenderer(width: 120).render(SampleComparison.bare(kind))
    let first = try #require(text.split(separator: "\n").first)
    #expect(first.contains(": "))
    #expect(first.hasSuffix("."))
  }

  @Test func `what part is shared is never rounded to all or nothing`() {
    var reuse = SampleComparison.reuse
    (reuse.leftWords, reuse.rightWords, reuse.sharedWords) = (1_000, 1_000, 999)
    let comparison = ArticleComparison(left: sample.left, right: sample.right, reuse: reuse)
    #expect(ReuseTerminalRenderer().render(comparison).contains("99% of them"))
    reuse.sharedWords = 1
    let little = ArticleComparison(left: sample.left, right: sample.right, reuse: reuse)
    #expect(ReuseTerminalRenderer().render(little).contains("1% of them"))
  }

  // MARK: Rows

  @Test func `a comparison as a row`() throws {
    try expectGolden(try JSONRenderer.line(ReuseRow(sample)), "reuse.jsonl")
  }

  @Test func `positions count code points where asked`() throws {
    let start =
      SampleComparison.left.article.body.unicodeScalars.count
      - "Two workers were hurt when a crane fell in Saltmarsh.".count
    #expect(try JSONRenderer.line(ReuseRow(sample, offsets: .unicode)).contains("\"start\":\(start),"))
  }

  // MARK: HTML

  @Test func `a comparison as a page`() throws {
    try expectGolden(ReuseHTMLRenderer().render(sample), "reuse.html")
  }

  @Test func `changed words are marked, and the rest of the sentence is set back`() {
    let page = ReuseHTMLRenderer().render(sample)
    #expect(page.contains("north pier <mark>on Friday</mark><span class=\"context\">, the port said.</span>"))
    #expect(page.contains("<mark>old</mark> north pier <mark>yesterday</mark>"))
  }

  @Test func `what a page says does not become markup, nor commands of a terminal`() {
    for article in Hostile.story.articles {
      let whole = article.article.body.textRange
      let stretch = AlignedStretch(left: whole, right: whole, likeness: .near)
      let comparison = ArticleComparison(
        left: article, right: article,
        reuse: Reuse(
          kind: .rewrite, leftWords: 9, rightWords: 9, sharedWords: 9,
          passages: [Passage(left: whole, right: whole, sharedWords: 9, literalness: 0.5, alignment: [stretch])],
          paraphrases: [
            Paraphrase(left: whole, right: whole, score: 1, predicates: stretch, names: [stretch], numbers: [stretch])
          ]))
      let page = ReuseHTMLRenderer().render(comparison)
      #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{1B}"))
      let text = ReuseTerminalRenderer().render(comparison)
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{9B}"))
      #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 })
    }
  }

  @Test func `a text's own marks are not taken for ours`() {
    let article = Sample.article("a", paragraphs: [["one \u{E000}two\u{E001} three."]])
    let whole = article.article.body.textRange
    let comparison = ArticleComparison(
      left: article, right: article,
      reuse: Reuse(
        kind: .rewrite, leftWords: 3, rightWords: 3, sharedWords: 3,
        passages: [
          Passage(
            left: whole, right: whole, sharedWords: 3, literalness: 1,
            alignment: [AlignedStretch(left: whole, right: whole, likeness: .same)])
        ], paraphrases: []))
    #expect(!ReuseTerminalRenderer().render(comparison).contains("[two]"))
  }
}
