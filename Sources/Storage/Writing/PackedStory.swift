package import NewsModel

/// What tells a story from all others of an archive.
package struct StoryKey: Sendable, Hashable, Comparable {
  package let name: String
  /// Whether the giver of its pages made it.
  package let isGiven: Bool

  package init(name: String, isGiven: Bool) {
    self.name = name
    self.isGiven = isGiven
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.name == right.name ? !left.isGiven && right.isGiven : left.name < right.name
  }
}

/// A traced story, compressed and ready to be written.
package struct PackedStory: Sendable {
  let key: StoryKey
  let title: String
  /// The day of its latest article.
  let day: Int?
  let stemma: Stemma
  let credits: [Credit]
  let content: [UInt8]

  /// An outlet that an article credits.
  struct Credit: Sendable, Hashable {
    let article: Article.ID
    let outlet: String
    let kind: String
  }

  /// - Parameter own: the time expressions of each article by itself.
  /// - Throws: `DocumentError`.
  package init(
    _ story: TracedStory, isGiven: Bool, own: [Article.ID: [TimeExpression]]
  ) throws(DocumentError) {
    try self.init(
      StoryDocument(story, own: own), isGiven: isGiven, articles: story.articles.map(\.article))
  }

  init(_ document: StoryDocument, isGiven: Bool, articles: [Article]) throws(DocumentError) {
    stemma = document.stemma
    key = StoryKey(name: stemma.story.id, isGiven: isGiven)
    let headlines = articles.compactMap(\.headline).filter { !$0.isEmpty }
    let shortest = headlines.min { ($0.count, $0) < ($1.count, $1) }
    title = shortest ?? stemma.centralClaim?.text ?? ""
    day = articles.compactMap { $0.published?.date.daysSince1970 }.max()
    credits = articles.flatMap { article in
      article.credits.filter { $0.kind != .photo }.map {
        Credit(article: article.id, outlet: $0.outlet, kind: $0.kind.rawValue)
      }
    }
    content = try document.packed(after: articles.map { StoredText(name: $0.id, body: Array($0.body.utf8)) })
  }
}
