import NewsModel
import Testing
import UTF8Text

@testable import Presentation

@Suite struct ArticleRendererTests {
  private let sentence =
    "The ferry will stop on Monday, the Quay Gazette reported, since the engine, Ana Marsh said, is worn."

  private func range(_ words: String) throws -> TextRange {
    let found = try #require(sentence.utf8.firstRange(of: words.utf8))
    let start = sentence.utf8.distance(from: sentence.utf8.startIndex, to: found.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }

  private func attribution(
    _ source: String, _ cue: String, _ content: [String], resolved: Source? = nil, venue: Venue? = nil
  ) throws -> Attribution {
    Attribution(
      source: [try range(source)], cue: [try range(cue)], content: try content.map(range), kind: .indirect,
      resolved: resolved, venue: venue)
  }

  private func article(_ attributions: [Attribution], times: [TimeExpression] = []) -> AnalyzedArticle {
    var article = Sample.article(
      "quay.html", outlet: "Quay Gazette", headline: "Ferry stops", date: "2031-05-01", paragraphs: [[sentence]])
    article.attributions = attributions
    article.timeExpressions = times
    return article
  }

  private func nested() throws -> AnalyzedArticle {
    let mention = try range("Ana Marsh")
    var inner = try attribution(
      "Ana Marsh", "said", ["the engine", "is worn"],
      resolved: Source(name: "Ana Marsh", kind: .person, mention: mention),
      venue: Venue(name: "Harbor Radio", mention: mention, kind: .outlet))
    inner.chain = [1]
    let outer = try attribution(
      "the Quay Gazette", "reported", ["The ferry will stop on Monday", "since the engine, Ana Marsh said, is worn"])
    let monday = TimeExpression(range: try range("Monday"), kind: .date, value: "2031-05-05")
    return article([inner, outer], times: [monday])
  }

  @Test func `an article with its attributions as a page`() throws {
    let renderer = ArticleRenderer()
    try expectGolden(renderer.opening + renderer.html(of: nested()) + renderer.closing, "quay-read.html")
  }

  @Test func `each role is marked, and time inside what is said`() throws {
    let html = ArticleRenderer().html(of: try nested())
    #expect(html.contains("<span class=\"source\">the Quay Gazette</span>"))
    #expect(html.contains("<span class=\"cue\">reported</span>"))
    #expect(html.contains("<span class=\"said said1\"><time title=\"DATE 2031-05-05\">Monday</time></span>"))
    #expect(html.contains("<span class=\"said said2\">the engine</span>"))
    #expect(html.contains("<span class=\"source said said1\">Ana Marsh</span>"))
  }

  @Test func `numbers follow the text, and a note names the chain, the venue and the day`() throws {
    let html = ArticleRenderer().html(of: try nested())
    #expect(html.contains("<sup>1</sup><span class=\"said said1\">The ferry"))
    #expect(html.contains("<sup>2</sup><span class=\"said said2\">the engine"))
    #expect(
      html.contains("<sup>2</sup> <b dir=\"auto\">the Quay Gazette</b> › <b dir=\"auto\">Ana Marsh</b> <small>person"))
    #expect(html.contains("<i>via</i> <span dir=\"auto\">Harbor Radio</span>"))
    #expect(html.contains("<span dir=\"auto\">Monday</span> = <b>5 May 2031</b>"))
  }

  @Test func `ranges that cross are cut, and every element is closed in its place`() throws {
    let crossing = try [
      attribution("Ana Marsh", "said", ["the Quay Gazette reported, since the engine"]),
      attribution("Ana Marsh said", "is worn", ["stop on Monday, the Quay"]),
    ]
    let html = ArticleRenderer().html(of: article(crossing))
    #expect(html.contains("<span class=\"said said1\">stop on Monday, </span>"))
    #expect(html.contains("<span class=\"said said2\">the Quay</span>"))
    #expect(html.contains("<span class=\"said said1\"> Gazette reported, since the engine</span>"))
    #expect(html.split(separator: "<span").count == html.split(separator: "</span>").count)
  }

  @Test func `a source that nobody names is said to be none`() throws {
    var nameless = try attribution("Ana Marsh", "said", ["is worn"])
    nameless.source = []
    #expect(ArticleRenderer().html(of: article([nameless])).contains("<b dir=\"auto\">nobody named</b>"))
  }

  @Test func `what a page says does not become markup`() {
    let renderer = ArticleRenderer()
    var story = Hostile.story
    for index in story.articles.indices {
      let body = story.articles[index].article.body
      let whole = body.textRange
      story.articles[index].attributions = [
        Attribution(
          source: [whole], cue: [whole], content: [whole], kind: .direct,
          resolved: Source(name: body, kind: .unnamed, mention: whole))
      ]
      story.articles[index].timeExpressions = [TimeExpression(range: whole, kind: .date, value: Hostile.script)]
    }
    let page = story.articles.map(renderer.html).joined()
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{1B}"))
    #expect(!page.contains("'x'"))
  }
}
