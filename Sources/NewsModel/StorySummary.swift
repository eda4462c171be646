/// A story as a list of stories tells it.
package struct StorySummary: Sendable, Equatable {
  /// Some of its reports, by the day on which they were published.
  package struct Growth: Sendable, Equatable {
    /// Days after 1 January 1970; nil for reports without a date.
    package var day: Int?
    package var reports: Int

    package init(day: Int?, reports: Int) {
      self.day = day
      self.reports = reports
    }
  }

  /// The number of its first article in the archive.
  package var number: Int
  package var title: String
  /// How many captured articles it has.
  package var reports: Int
  /// How many independent origins its central claim has.
  package var independentOrigins: Int
  /// What these are called, by name.
  package var origins: [String]
  /// The outlets of its articles, by name.
  package var outlets: [String]
  /// By day, reports without a date last.
  package var growth: [Growth]

  package init(
    number: Int, title: String, reports: Int, independentOrigins: Int, origins: [String] = [], outlets: [String] = [],
    growth: [Growth] = []
  ) {
    self.number = number
    self.title = title
    self.reports = reports
    self.independentOrigins = independentOrigins
    self.origins = origins
    self.outlets = outlets
    self.growth = growth
  }
}
