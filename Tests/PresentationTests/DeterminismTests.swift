import NewsModel
import Presentation
import Testing

@Suite struct DeterminismTests {
  private static let stories = [PierStory.story, GrownStory.dozen, Hostile.story]
  private static let turned = stories.map { TracedStory(stemma: $0.stemma, articles: $0.articles.reversed()) }

  @Test func `the order in which articles come does not change the text`() {
    #expect(TerminalRenderer().render(Self.stories) == TerminalRenderer().render(Self.turned))
  }

  @Test func `the order in which articles come does not change the rows`() throws {
    #expect(try JSONRenderer().render(Self.stories) == JSONRenderer().render(Self.turned))
  }

  @Test func `the order in which articles come does not change the page`() {
    #expect(HTMLRenderer().render(Self.stories) == HTMLRenderer().render(Self.turned))
  }

  @Test func `a headline of a million letters is cut in time`() {
    var story = GrownStory.diamond
    for index in story.articles.indices {
      story.articles[index].article.headline = String(repeating: "é", count: 1_000_000)
    }
    #expect(TerminalRenderer().render([story]).utf8.count < 5000)
    #expect(HTMLRenderer().render([story]).utf8.count < 100_000)
  }
}
