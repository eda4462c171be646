import Compression
package import NewsModel

/// A story as it is kept: its stemma, and the times whose years came from other articles of it.
///
/// The texts that the stemma points into are those of the articles.
package struct StoryDocument: Sendable, Codable {
  package var stemma: Stemma
  var times: [ArticleTimes]

  /// The time expressions of an article of the story.
  struct ArticleTimes: Sendable, Codable {
    let article: Article.ID
    let times: [TimeExpression]
  }

  /// - Parameter own: the time expressions of each article by itself.
  init(_ story: TracedStory, own: [Article.ID: [TimeExpression]]) {
    stemma = story.stemma
    times = story.articles.filter { own[$0.id] != $0.timeExpressions }.map {
      ArticleTimes(article: $0.id, times: $0.timeExpressions)
    }
  }

  /// - Throws: `DocumentError`.
  func packed() throws(DocumentError) -> [UInt8] {
    let bytes = try StoredJSON.bytes(of: self)
    return try DocumentError.wrapping { try ZstandardFrame.compress(bytes, after: UsualText.story) }
  }

  /// - Throws: `DocumentError`.
  init(packed: [UInt8]) throws(DocumentError) {
    let bytes = try DocumentError.wrapping {
      try ZstandardFrame.decompress(packed, after: UsualText.story, limit: CaptureDocument.limit)
    }
    self = try StoredJSON.value(Self.self, from: bytes)
  }
}
