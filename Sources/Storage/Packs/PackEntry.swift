import NewsModel

/// What is kept of one capture, or of one article, on its way into a pack.
struct PackEntry: Sendable, Equatable {
  /// What came with a capture, and of an article what lists show of it; a line of JSON.
  var head: [UInt8]
  /// A capture's content, or an article's body.
  var text: [UInt8]
  /// All else of an article; nothing of a capture.
  var facts = SplitJSON([])

  var byteCount: Int { head.count + text.count }
}

/// What lists show of an article, so that they need not read all of it.
struct ArticleHead: Sendable, Codable {
  var headline: String?
  var outlet: String?
  var url: String?
}
