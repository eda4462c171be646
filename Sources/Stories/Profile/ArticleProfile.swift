package import NewsModel

/// What grouping keeps of an article: its day, its shape and its weightiest terms.
package struct ArticleProfile: Sendable, Equatable {
  /// A term and where the article has it.
  package struct Entry: Sendable, Equatable {
    package let term: Term
    /// A word of the article that has this stem, to be shown: the first by bytes.
    package var word: String
    /// How often it stands in the whole, the headline's words counted `headlineWeight` times.
    package var count: Int
    /// How often it stands in the headline.
    package var headline: Int
    /// How often it stands in the headline, counted twice, and in the first words of the body.
    package var lead: Int

    package init(_ term: Term, word: String? = nil, count: Int = 0, headline: Int = 0, lead: Int = 0) {
      self.term = term
      self.word = word ?? term.text
      self.count = count
      self.headline = headline
      self.lead = lead
    }
  }

  package let id: Article.ID
  /// Days after 1 January 1970 on which it was published; nil where that is unknown.
  package let day: Int?
  package let shape: ArticleShape
  /// The address of its page, by which revisions are known; nil where it is unknown.
  package let page: String?
  /// The first day of the week that it names.
  package let weekday: Weekday?
  /// Each term once.
  package let entries: [Entry]

  /// - Parameter day: days outside the years 1 to 9999 count as unknown.
  package init(
    id: Article.ID, day: Int?, shape: ArticleShape = .report, page: String? = nil, weekday: Weekday? = nil,
    entries: [Entry]
  ) {
    self.id = id
    self.day = day.flatMap { Self.days.contains($0) ? $0 : nil }
    self.shape = shape
    self.page = page
    self.weekday = weekday
    self.entries = entries
  }

  /// Those of the years 1 to 9999.
  static let days = -719_162...2_932_896
}

/// What an article is among the reports of a story.
///
/// The order is that of a saved state: new ones go behind the last.
package enum ArticleShape: UInt8, Sendable, CaseIterable {
  /// It tells of one happening.
  case report
  /// It tells of several stories in a few sentences each: a story by itself.
  case roundup
  /// It argues about a story: it may join one, and never joins two.
  case opinion
  /// A running report in entries.
  case liveBlog
  /// It is cut short: too little to be told from another story of the same people.
  case teaser
}
