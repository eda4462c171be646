import NewsModel
import Storage
import Testing

@testable import Workflows

@Suite struct TracedStoriesTests {
  private let key = StoryKey(name: "ferry", isGiven: false)

  private func articles(_ numbers: Range<Int>) -> [Article.ID] { numbers.map { Article.ID("a\($0)") } }

  private func canWait(_ before: Range<Int>, _ now: Range<Int>) -> Bool {
    var traced = TracedStories()
    traced.add([key: articles(before)])
    return traced.canWait(key, with: articles(now))
  }

  @Test func `a large story waits until it has doubled`() {
    #expect(canWait(0..<100, 0..<101))
    #expect(canWait(0..<100, 0..<199))
    #expect(!canWait(0..<100, 0..<200))
  }

  @Test func `a small story, one that lost an article, and a new one do not wait`() {
    #expect(!canWait(0..<(TracedStories.leastLarge - 1), 0..<TracedStories.leastLarge))
    #expect(!canWait(0..<100, 1..<120))
    #expect(!TracedStories().canWait(key, with: articles(0..<100)))
  }

  @Test func `what counts is how it was when it was traced last`() {
    var traced = TracedStories()
    traced.add([key: articles(0..<100)])
    traced.add([key: articles(0..<300)])
    #expect(traced.canWait(key, with: articles(0..<400)))
    #expect(traced.keys == [key])
  }
}
