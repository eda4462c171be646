package import NewsModel

/// A date that a feed states, with its time of day where it has one.
package struct FeedDate: Sendable, Hashable {
  /// As stated.
  package var text: String
  /// What it says; nil when nobody can tell.
  package var moment: Moment?

  /// Reads a date as feeds write them.
  package init(_ text: String) {
    self.text = text
    moment = FeedDateReader.moment(in: text)
  }
}

/// A day as written somewhere on earth, with its time of day where stated.
package struct Moment: Sendable, Hashable {
  /// The day where it was written; the zone moves nothing.
  package var date: CalendarDate
  /// 0 to 86,399; nil when no time is stated.
  package var secondOfDay: Int?
  /// Minutes east of Greenwich; nil when no zone is stated, or one that nobody knows.
  package var offset: Int?

  package init(date: CalendarDate, secondOfDay: Int? = nil, offset: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.offset = offset
  }

  /// Seconds after 1 January 1970 in Greenwich: of the day's start without a time, of Greenwich's time without a zone.
  /// Nil unless the day is complete.
  package var secondsSince1970: Int? {
    date.daysSince1970.map { $0 * 86_400 + (secondOfDay ?? 0) - (offset ?? 0) * 60 }
  }
}
