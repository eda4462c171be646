package import NewsModel
import Stories

/// The stories of all articles that were grouped so far: a value to be saved, read again, and joined with others.
package struct GroupedStories: Sendable {
  var index: StoryIndex

  package init() { index = StoryIndex() }

  /// - Parameter saved: the bytes of a file of stories.
  /// - Throws: `StoriesFailure`.
  package init(saved: [UInt8]) throws(StoriesFailure) {
    do throws(StoryIndexError) { index = try StoryIndex(saved: saved) } catch { throw StoriesFailure(cause: error) }
  }

  package func saved() -> [UInt8] { index.saved() }

  /// Adds the articles of other stories, made by another run.
  /// - Returns: the names that both have, in order; those that were there stay.
  package mutating func merge(_ other: GroupedStories) -> [Article.ID] { index.merge(other.index) }
}

/// Why saved stories cannot be read; one sentence.
package struct StoriesFailure: Error, CustomStringConvertible {
  package let cause: any Error

  package var description: String { "\(cause)" }
}

/// An article and its story.
package struct GroupedArticle: Sendable, Equatable {
  package let article: Article.ID
  package let story: String
  /// The story that it was in before this run, where that is another.
  package let before: String?
  /// Nil unless reasons were asked for and the story has other articles.
  package let reason: StoryReason?

  package init(article: Article.ID, story: String, before: String? = nil, reason: StoryReason? = nil) {
    self.article = article
    self.story = story
    self.before = before
    self.reason = reason
  }
}
