/// Why an article is in its story.
package struct StoryReason: Sendable, Equatable {
  /// How the nearest other article of the story is related to it.
  package enum Kind: String, Sendable {
    /// It has the same words, the same day and the same page, so far as these are known.
    case sameText = "same-text"
    /// It is another state of the same page.
    case revision
    /// They share terms.
    case terms
  }

  package let kind: Kind
  /// The nearest other article of the story.
  package let nearest: Article.ID
  /// Days between the two; nil where one has no date.
  package let days: Int?
  /// How much speaks for the two telling one story: from -2 to 2; two articles by themselves are one from
  /// 0.1 to 0.2 on.
  package let score: Double
  /// What they share, the weightiest first: words as they are written, names with capitals.
  package let terms: [String]
  /// The passages that they share, the article's own on the left; empty where texts were not compared.
  package var passages: [Passage]

  package init(
    kind: Kind, nearest: Article.ID, days: Int?, score: Double, terms: [String], passages: [Passage] = []
  ) {
    self.kind = kind
    self.nearest = nearest
    self.days = days
    self.score = score
    self.terms = terms
    self.passages = passages
  }
}
