package import UTF8Text

/// Words that name a time, and the time they name (TimeML's TIMEX3).
package struct TimeExpression: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  package var range: TextRange
  package var kind: Kind
  /// The TIMEX3 value: `2022-04-24`, `2022-W16`, `XXXX-04-24`, `P3D`, `PAST_REF`.
  package var value: String
  /// Why the value is what it is where the words alone do not say it; a sentence part such as
  /// "the Sunday on or before the publication date". Nil where the words say it all.
  package var reason: String?
  /// The stated date of another article from which the value was counted; nil where the article's own was, or none.
  package var anchor: Excerpt?

  package init(range: TextRange, kind: Kind, value: String, reason: String? = nil, anchor: Excerpt? = nil) {
    self.range = range
    self.kind = kind
    self.value = value
    self.reason = reason
    self.anchor = anchor
  }

  /// The value as a day, month or year; nil for weeks, times, durations and sets.
  package var date: CalendarDate? { kind == .date ? CalendarDate(iso8601: value) : nil }
}
